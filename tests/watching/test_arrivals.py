"""What is taken from the inbox, and what is waited for."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from lawcheck.errors import UsageError
from lawcheck.watching.arrivals import Inbox, Look
from lawcheck.watching.whole import is_whole


class Office:
    """An inbox with a clock that goes when it is told."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.now = 1000.0
        self.known: dict[str, tuple[int, int]] = {}
        self.inbox = Inbox(root, 2, 60, clock=lambda: self.now)

    def look(self, after: float = 0.0) -> Look:
        self.now += after
        found = self.inbox.look(self.known.get)
        self.known.update({one.name: one.stamp for one in found.taken})
        return found


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def names(look: Look) -> list[str]:
    return [draft.name for file in look.taken for draft in file.drafts]


def test_a_file_is_taken_once_it_stays_as_it_is(office: Office) -> None:
    path = office.root / "各部门" / "延川县 报告（定稿）.txt"
    path.parent.mkdir()
    path.write_text("第一段", "utf-8")
    assert office.look().waiting == {"各部门/延川县 报告（定稿）.txt": "正在拷入"}
    with path.open("a", encoding="utf-8") as file:
        file.write("第二段")
    assert names(office.look(3)) == []
    assert names(office.look(1)) == []
    found = office.look(1)
    assert names(found) == ["各部门/延川县 报告（定稿）.txt"]
    assert found.taken[0].drafts[0].data == "第一段第二段".encode()
    assert names(office.look(9)) == []


def test_what_word_or_another_has_open_is_waited_for(office: Office) -> None:
    for draft, lock in (
        ("青禾市财政局报告.docx", "~$市财政局报告.docx"),
        ("青禾.doc", "~$青禾.doc"),
        ("青禾市审计局.docx", "~$禾市审计局.docx"),
        ("报告.odt", ".~lock.报告.odt#"),
    ):
        (office.root / draft).write_bytes(b"{\\rtf1 x}")
        (office.root / lock).write_bytes(b"x")
        office.look()
        found = office.look(5)
        assert found.waiting == {draft: "有人正在编辑"}
        assert found.strange == ()
        (office.root / lock).unlink()
        assert names(office.look()) == [draft]


def test_what_lacks_its_end_is_waited_for_but_not_for_ever(office: Office, samples: Path) -> None:
    whole = (samples / "qihe-2024.docx").read_bytes()
    path = office.root / "齐河县.docx"
    path.write_bytes(whole[:3000])
    office.look()
    assert office.look(50).waiting == {"齐河县.docx": "还没有拷完"}
    path.write_bytes(whole)
    office.look()
    assert names(office.look(3)) == ["齐河县.docx"]
    (office.root / "断了.docx").write_bytes(whole[:3000])
    office.look()
    assert names(office.look(61)) == ["断了.docx"]


def test_another_run_knows_since_when_is_waited(office: Office, samples: Path) -> None:
    (office.root / "断了.docx").write_bytes((samples / "qihe-2024.docx").read_bytes()[:3000])
    office.look()
    later = Inbox(office.root, 2, 60, office.inbox.seen, clock=lambda: office.now + 61)
    assert names(later.look(office.known.get)) == ["断了.docx"]


def test_what_cannot_be_read_is_waited_for(office: Office) -> None:
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("everything can be read")
    path = office.root / "a.txt"
    path.write_text("报告", "utf-8")
    path.chmod(0)
    office.look()
    assert office.look(3).waiting == {"a.txt": "暂时读不了"}


def test_what_is_in_an_archive_is_taken_together(office: Office) -> None:
    with zipfile.ZipFile(office.root / "全县.zip", "w") as archive:
        for name in ("甲镇.txt", "乙镇.txt", "说明.jpg"):
            archive.writestr(name, f"{name}的报告")
    office.look()
    assert names(office.look(3)) == ["全县.zip/乙镇.txt", "全县.zip/甲镇.txt"]


def test_what_is_no_draft(office: Office) -> None:
    for name in ("~$告.docx", ".hidden.txt", "README.md", "照片.jpg", "x.docx.part"):
        (office.root / name).write_bytes(b"x")
    office.look()
    found = office.look(3)
    assert names(found) == []
    assert found.strange == ("x.docx.part", "照片.jpg")


def test_an_inbox_that_is_gone(office: Office) -> None:
    office.root.rmdir()
    with pytest.raises(UsageError, match="收件文件夹打不开"):
        office.look()


def test_which_bytes_are_whole(samples: Path) -> None:
    docx = (samples / "qihe-2024.docx").read_bytes()
    assert is_whole(docx)
    assert not any(is_whole(docx[:size]) for size in range(0, len(docx), 97))
    assert not is_whole(docx[:4000] + bytes(len(docx) - 4000)), "given its size ahead"
    assert is_whole("报告".encode())
    assert not is_whole(b"")
    assert not is_whole(b"%PDF-1.7\n1 0 obj")
    assert is_whole(b"%PDF-1.7\n...\nstartxref\n0\n%%EOF\n")
