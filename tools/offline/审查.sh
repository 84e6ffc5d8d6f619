#!/bin/sh
# 审查给出的报告（或者文件夹）：在旁边写出批注稿和审查结果，并打开审查结果。
law=${LAWCHECK_HOME:-"${XDG_DATA_HOME:-$HOME/.local/share}/lawcheck"}/bin/lawcheck
if [ ! -x "$law" ]; then
    echo "还没有安装，请先运行 install.sh。" >&2
    exit 2
fi
if [ $# -eq 0 ]; then
    echo "用法：审查.sh 报告.docx ……" >&2
    exit 2
fi
worst=0
seen=0
for path in "$@"; do
    if [ -d "$path" ]; then
        base=${path%/} end=.批注稿
        table="--output=xlsx=${path%/}.汇总.xlsx"
    else
        base=${path%.*} end=.批注.docx table=
    fi
    seen=$((seen + 1))
    turn= number=1
    while [ -e "$base$turn$end" ]; do
        number=$((number + 1))
        turn="($number)"
    done
    status=0
    "$law" check "$path" --output "docx=$base$turn$end" --output "html=$base$turn.审查.html" \
        ${table:+"$table"} || status=$?
    [ "$status" -le "$worst" ] || worst=$status
    if [ "$seen" -le 5 ] && [ -e "$base$turn.审查.html" ] && command -v xdg-open >/dev/null; then
        xdg-open "$base$turn.审查.html" >/dev/null 2>&1 || true
    fi
done
exit "$worst"
