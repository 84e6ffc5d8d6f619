import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 用法：java Call.java 报告.docx。LAWCHECK 是程序的位置，不写则在 PATH 里找。 */
public class Call {
    /** 审查一份报告，给出退出状态；审查结果（JSON）写在报告旁边，用本系统的 JSON 库读。 */
    static int review(Path draft, File json) throws IOException, InterruptedException {
        String program = System.getenv().getOrDefault("LAWCHECK", "lawcheck");
        String base = draft.toString().replaceFirst("\\.[^.]*$", "");
        Process process = new ProcessBuilder(List.of(
                program, "check", draft.toString(), "--format=json", "--force",
                "--output=docx=" + base + ".批注.docx",
                "--output=opinion=" + base + ".审查意见书.docx"))
            .redirectOutput(json)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        process.getOutputStream().close();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return 2;
        }
        return process.exitValue();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path draft = Path.of(arguments[0]);
        File json = new File(draft.toString().replaceFirst("\\.[^.]*$", "") + ".json");
        int status = review(draft, json);
        switch (status) {
            case 0 -> out.println("可以报送");
            case 1 -> out.println("请修改，见批注稿；审查结果在 " + json);
            case 3 -> out.println("无法审查，请换一份");
            default -> out.println("没有审查成，请找管理员");
        }
        System.exit(status);
    }
}
