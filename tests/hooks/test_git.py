"""The hooks of git, with the real git."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


class Repository:
    """A repository of drafts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "-q", "-b", "main")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        nobody = {f"GIT_{who}_{what}": "x" for who in ("AUTHOR", "COMMITTER") for what in _WHO}
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**os.environ, **nobody, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": os.devnull},
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *arguments)

    def lawcheck(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "lawcheck", *arguments)

    def put(self, name: str, sample: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "samples" / sample, path)
        self.git("add", "-A")

    def commit(self) -> subprocess.CompletedProcess[str]:
        return self.git("commit", "-q", "-m", "x")


_WHO = ("NAME", "EMAIL")
GOOD, BAD = "yanchuan-2023.txt", "jiyuan-2020-part-missing.txt"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "各单位 报告")


def test_a_bad_draft_is_not_committed(repository: Repository) -> None:
    assert repository.lawcheck("hook", "install").returncode == 0
    repository.put("县区/砚川县 报告.txt", GOOD)
    passed = repository.commit()
    assert passed.returncode == 0, passed.stderr
    repository.put("县区/济源.txt", BAD)
    stopped = repository.commit()
    assert stopped.returncode == 1
    assert "县区/济源.txt" in stopped.stdout + stopped.stderr
    told = (stopped.stdout + stopped.stderr).splitlines()
    assert len(told) < 6, told
    assert (
        "lawcheck：没有提交：县区/济源.txt 还有必须改正的问题；"
        "改好后再提交，确需先提交的用 git commit --no-verify。"
    ) in told
    assert "lawcheck：每一处怎样改，看：lawcheck check 县区/济源.txt" in told
    repository.git("rm", "-q", "--cached", "县区/济源.txt")
    (repository.folder / "县区/济源.txt").unlink()
    (repository.folder / "说明.py").write_text("x", "utf-8")
    repository.git("add", "-A")
    assert repository.commit().returncode == 0


def test_what_is_judged_is_what_goes_in(repository: Repository) -> None:
    repository.lawcheck("hook", "install")
    repository.put("报告.txt", BAD)
    # Mended on disk, but not what would be committed.
    shutil.copy(ROOT / "samples" / GOOD, repository.folder / "报告.txt")
    stopped = repository.commit()
    assert stopped.returncode == 1
    assert "报告.txt" in stopped.stdout + stopped.stderr
    repository.git("add", "-A")
    assert repository.commit().returncode == 0


def test_what_is_no_report_stops_no_commit(repository: Repository) -> None:
    repository.lawcheck("hook", "install")
    (repository.folder / "备忘.md").write_text("# 备忘\n\n- 周五前交给办公室。\n", "utf-8")
    notice = "关于召开工作会议的通知\n\n各乡镇人民政府：\n定于1月5日召开会议，请准时参加。\n"
    (repository.folder / "通知.txt").write_text(notice, "utf-8")
    repository.put("报告.txt", GOOD)
    passed = repository.commit()
    assert passed.returncode == 0, passed.stderr
    assert "备忘.md、通知.txt：与年度报告无关的文件，不作审查，不影响提交。" in passed.stderr
    # What is no report hides nothing: the bad draft beside it stops the commit.
    (repository.folder / "备忘.md").write_text("# 备忘\n\n- 周四前交给办公室。\n", "utf-8")
    repository.put("济源.txt", BAD)
    (repository.folder / "备忘.md").write_text("# 备忘\n\n- 暂存以后又改了。\n", "utf-8")
    stopped = repository.commit()
    assert stopped.returncode == 1
    assert "没有提交：济源.txt 还有必须改正的问题；" in stopped.stderr
    assert "备忘.md：与年度报告无关的文件，不作审查，不影响提交。" in stopped.stderr


@pytest.mark.slow
def test_only_the_folders_that_were_named(repository: Repository) -> None:
    (repository.folder / "报告").mkdir()
    (repository.folder / "报告 二").mkdir()
    told = repository.lawcheck("hook", "install", "报告", "报告 二", "--options", "--fail-on never")
    assert told.returncode == 0
    repository.put("草稿/济源.txt", BAD)
    assert repository.commit().returncode == 0
    repository.put("报告/空.txt", GOOD)
    (repository.folder / "报告 二" / "空.docx").write_bytes(b"")
    repository.git("add", "-A")
    stopped = repository.commit()
    assert stopped.returncode != 0
    assert "空.docx：文件是空的" in stopped.stdout + stopped.stderr
    assert "没有提交：报告 二/空.docx 没有审查；" in stopped.stderr
    assert repository.lawcheck("hook", "install", "没有").returncode == 2
    assert repository.lawcheck("hook", "install", "..").returncode == 2


@pytest.mark.slow
def test_a_push_is_stopped_before_anything_goes_out(repository: Repository, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "上级.git")], check=True)
    repository.git("remote", "add", "origin", str(tmp_path / "上级.git"))
    repository.put("报告.txt", GOOD)
    repository.commit()
    assert repository.lawcheck("hook", "install", "--pre-push").returncode == 0
    passed = repository.git("push", "-q", "origin", "main")
    assert passed.returncode == 0, passed.stderr
    repository.put("济源.txt", BAD)
    assert repository.commit().returncode == 0
    stopped = repository.git("push", "-q", "origin", "main")
    assert stopped.returncode != 0
    assert "没有推送：济源.txt 还有必须改正的问题；改好后再推送" in stopped.stderr
    assert "报告.txt" not in stopped.stdout, "that one went out before"
    new = repository.git("push", "-q", "origin", "main:refs/heads/新的")
    assert new.returncode != 0
    repository.git("rm", "-q", "济源.txt")
    repository.commit()
    assert repository.git("push", "-q", "origin", "main").returncode == 0
    assert repository.git("push", "-q", "origin", ":main").returncode == 0


def test_no_hook_is_replaced_without_asking(repository: Repository) -> None:
    hook = repository.folder / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 0\n", "utf-8")
    told = repository.lawcheck("hook", "install")
    assert told.returncode == 2
    assert "已经有别的钩子" in told.stderr
    assert hook.read_text("utf-8") == "#!/bin/sh\nexit 0\n"
    assert repository.lawcheck("hook", "install", "--force").returncode == 0
    kept = hook.with_name("pre-commit.before-lawcheck")
    assert kept.read_text("utf-8") == "#!/bin/sh\nexit 0\n"
    # Our own is written anew, and the other one is not lost by it.
    assert repository.lawcheck("hook", "install").returncode == 0
    assert kept.read_text("utf-8") == "#!/bin/sh\nexit 0\n"


def test_where_there_is_no_repository(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "lawcheck", "hook", "install"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "不是 git 仓库" in told.stderr
