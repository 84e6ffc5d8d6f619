#!/bin/sh
# 在没有网络的 Linux（麒麟、统信等）上安装 lawcheck：只用这个文件夹里的文件，不联网，不要 root。
set -eu
cd "$(dirname "$0")"
home=${LAWCHECK_HOME:-"${XDG_DATA_HOME:-$HOME/.local/share}/lawcheck"}
bin="$HOME/.local/bin"
python=
if [ -x python/bin/python3 ]; then
    mkdir -p "$home-python"
    cp -R python/. "$home-python/"
    python="$home-python/bin/python3"
fi
fits='import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
for name in python3.13 python3.12 python3.11 python3; do
    # 有的名字在，却运行不了（如 pyenv 的垫片），所以先试一下。
    if [ -z "$python" ] && command -v "$name" >/dev/null && "$name" -c "$fits" 2>/dev/null; then
        python=$name
    fi
done
if [ -z "$python" ]; then
    echo "没有找到 Python 3.11、3.12 或者 3.13。请先安装其中一个，或者换用自带 Python 的安装包。" >&2
    exit 2
fi
echo "安装到 $home ……"
rm -rf "$home"
"$python" -m venv --without-pip "$home"
for pip in wheels/pip-*.whl; do
    "$home/bin/python" "$pip/pip" install --no-index --find-links wheels \
        --disable-pip-version-check -q lawcheck
done
"$home/bin/lawcheck" --version
mkdir -p "$bin"
ln -sf "$home/bin/lawcheck" "$bin/lawcheck"
cp 审查.sh "$home/bin/审查"
chmod +x "$home/bin/审查"
# 在文件管理器里右键“打开方式”可以选它，也可以把文件拖到图标上。
applications="${XDG_DATA_HOME:-$HOME/.local/share}/applications"
mkdir -p "$applications"
cat >"$applications/lawcheck.desktop" <<END
[Desktop Entry]
Type=Application
Name=审查年度报告
Exec="$home/bin/审查" %F
Terminal=true
MimeType=application/vnd.openxmlformats-officedocument.wordprocessingml.document;application/msword;application/pdf;text/plain;inode/directory;
END
case ":$PATH:" in
*":$bin:"*) echo "安装好了：lawcheck check 报告.docx" ;;
*) echo "安装好了。请重新登录，或者先运行：export PATH=\"$bin:\$PATH\"，再用 lawcheck check 报告.docx" ;;
esac
