#!/bin/sh
# 用法：sh call.sh 报告.docx
# LAWCHECK 是程序的位置，不写则在 PATH 里找。
draft=$1
base=${draft%.*}
"${LAWCHECK:-lawcheck}" check "$draft" --format json --force \
    --output "docx=$base.批注.docx" --output "opinion=$base.审查意见书.docx" >"$base.json"
status=$?
case $status in
    0) echo "可以报送" ;;
    1) echo "请修改，见 $base.批注.docx" ;;
    3) echo "无法审查，请换一份" ;;
    *) echo "没有审查成，请找管理员" ;;
esac
exit $status
