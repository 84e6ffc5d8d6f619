"""What one place says was done of all, and another says was not done of some.

村村都聘了法律顾问 and 高岭、下湾两个山村今年没有聘到人: the act that is denied is the one that is
claimed, those of whom it is denied are of those of whom it is claimed, and both places speak of one
matter by words that hardly anything else of the report has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

_TURN = "[一二两三四五六七八九十]"
#: What is denied: the act in its first two characters, whatever stands between.
_DENIAL = compiled(
    r"(?:尚未|还未|仍未|并未|从未|暂未|至今未|一直未|未能?|未获|(?:至今|尚|还|仍|一直|并|都|也)?(?:没有|没能?))"
    r"(?:全部|完全|正式|实际|及时|按[期时]|得到|能够?|再|予以)*+(?:[向在于][^，。；]{1,12})?"
    r"(?:列入|纳入|参加|参与|接受|开展|实施|实行|完成|实现|作出?|做|进行|办理|组织)?"
    r"(?:本次|此次|这次|该[次项]|20\d\d年度?)?(?P<act>[一-龥]{2})"
)
#: 未来, 未成年人: no denial; 没有发生 denies events.
_NO_DENIAL = compiled(
    r"未(?:来|成年|必|免|知|婚|遂|雨)|(?:没有?|未)(?:发[生现]|出现|任何|收到|一[件起例个宗人次])|未经"
    r"|没有?(?:问题|意见|异议)"
)
#: A claim that leaves out none.
_ALL = compiled(
    r"全部|所有|悉数|均(?!衡|匀|等)|(?<!首)都(?!市)|一律|逐[一个件户家村案人所]|无一(?:遗漏|例外)"
    r"|每一?[个件家户村所起宗份项人名次]|(?P<each>[村件户家个人处事案校店])(?P=each)|各[一-龥]{1,8}(?=均|都)"
)
#: Such a claim whose act stands before it as well.
_WHOLE = compiled("全覆盖|100%|百分之百|应[一-龥]尽[一-龥]")
#: What is no deed of the year: a rule, an aim, a condition.
_NO_DEED = compiled(
    r"应当?(?!诉|急|收|邀|对|用|届|征)|必须|不得|不准|不予|不上会|严禁|防止|避免|杜绝|若|如果|凡|一旦|将(?!近|军)|拟|计划"
    r"|力争|争取|确保|目标|要求|督促|推动|责令|限期|努力|逐步|[需须]要?|尽快|抓紧|准备|打算|方可|才能"
)
_OTHER_TIME = compiled(
    r"上一?年|去年|往年|此前|(?<!月)以前|之前|原先|原来|当时|年初|起初|一度|过去|历史|曾"
)
_BY_THEN = compiled(r"\d月底?(?:以前|前)")
#: What was left undone for a reason: withdrawn, put off, given back.
_WITHDRAWN = compiled("退回|暂缓|撤回|终止|取消|停用|修改后|补正后|再次|重新")
#: Exceptions that the claim names.
_EXCEPT = compiled(
    r"除[^，。；]{1,30}(?:以?外|之外)|除(?!险|尘|雪|草|名)[^，。；]{2,24}，|其中|其余|其他|另"
    r"|[中里]的?有?\d+[个家名件所]"
)
#: A number stands so near behind its verb.
_NUMBER = 8
_COMPLEMENT = frozenset("上到好完齐成过了全着得")
#: Of whom it is denied: 3个村, 部分村小, 石坪乡、云杉乡.
_SOME = compiled(
    rf"(?P<n>\d+|{_TURN})(?P<unit>[个家所名件起宗份项条处户座支套人台辆])"
    rf"(?:20\d\d年)?(?:[一-龥]{{1,6}}的)?(?:行政)?(?P<of>(?:(?![没未尚仍还因在均都由至的补也又已被为经逐全])[一-龥]){{0,10}})"
    r"|(?:部分|个别|少数|有的|一些)(?P<few>[一-龥]{1,6})|[一-龥]{2,3}(?P<place>[乡镇村局所街])(?=、|因|至今|仍|还|尚|未|没)"
)
#: One sign says what such things are: 两个山村 are of 19个村.
_KINDS = frozenset("村镇乡街校所站店户队院厂矿库井桥")
_YEAR = compiled(r"(?<!\d)20\d\d(?=年)")
#: 今年办过案的乡镇逐一: all of some.
_OF_SOME = compiled(r"的[一-龥]{1,6}(?=逐|全部|均|都)")
#: Acts of everything; the heads in court have a reader of their own.
_PLAIN, _OWN = frozenset(("完成", "开展", "进行", "实施", "落实", "处理", "解决")), "出庭"
#: So many clauses before it are asked, whatever words they have.
_AROUND = 12
#: They say the same.
_ENDED = ("完成", "结束", "办结", "完毕", "了结", "审结")
#: So much both have in common besides the act: of some of them, of nobody named; beside each other
#: nothing need be.
_WEIGHT, _UNNAMED, _BESIDE = 7.0, 12.0, 2


def denied(
    matters: Matters, year: int | None, result: Callable[[Clause], bool]
) -> Iterator[Contrary]:
    """Each clause that denies what another says was done.

    ``result`` tells whether a clause stands where results are told.
    """
    reader = _Reader(matters, year, result)
    for number, clause in enumerate(matters.clauses):
        if ("未" in clause.text or "没" in clause.text) and (found := reader.claim(number)):
            yield Contrary(found, clause)


class _Reader:
    def __init__(
        self, matters: Matters, year: int | None, result: Callable[[Clause], bool]
    ) -> None:
        self._matters, self._result = matters, result
        self._years = {year, year + 1} if year else set[int]()

    def claim(self, number: int) -> Clause | None:
        """The claim that a clause denies of some."""
        clause = self._matters.clauses[number]
        denial = _DENIAL.search(clause.text)
        if denial is None or _NO_DENIAL.match(clause.text, denial.start()):
            return None
        sentence = self._matters.sentence(clause)
        if _NO_DEED.search(clause.text) or _WITHDRAWN.search(sentence):
            return None
        if self._is_past(sentence) or _BY_THEN.search(sentence):
            return None
        before = self._matters.before(number)
        whose = (before.text if before else "") + "，" + clause.text
        near = range(max(number - _AROUND, 0), number)
        for n in dict.fromkeys((*self._matters.akin(number), *near)):
            claim: Clause = self._matters.clauses[n]
            if claim.sentence == clause.sentence or not self._result(claim):
                continue
            owned = "没有" in denial[0] and denial.end() < len(clause.text)
            if not self._is_claimed(claim, denial["act"], owned=owned):
                continue
            if self._is_one(n, number, whose, denial["act"], owned=owned):
                return claim
        return None

    def _is_claimed(self, claim: Clause, act: str, *, owned: bool) -> bool:
        """Whether the act is claimed of all, as a deed of the year.

        ``owned``: 没有 may deny a thing as well, so that the act has to stand right behind 全部.
        """
        every = _ALL.search(claim.text)
        whole = _WHOLE.search(claim.text)
        begin = 0 if whole else every.end() if every else -1
        if begin < 0:
            return False
        key = act if act[1] not in _COMPLEMENT else act[0]
        at = claim.text.find(key, begin)
        if at < 0 and act in _ENDED:
            at = next((n for end in _ENDED if (n := claim.text.find(end, begin)) >= 0), -1)
        if at < 0 and claim.text.find(act[0] + "了", begin) >= 0:
            at = claim.text.find(act[0], begin)
        right_behind = owned or act in _PLAIN
        if at < 0 or (right_behind and not whole and at > begin + 1):
            return False
        if _NO_DEED.search(claim.text) or _OF_SOME.search(claim.text):
            return False
        if _DENIAL.search(claim.text, begin) or act == _OWN:
            return False
        sentence = self._matters.sentence(claim)
        if _is_counted(act, sentence):
            return False
        return not _EXCEPT.search(sentence) and not self._is_past(sentence)

    def _is_one(self, claim: int, denial: int, whose: str, act: str, *, owned: bool) -> bool:
        """Whether both speak of one matter, the denial of some of those of the claim."""
        one, other = self._matters.clauses[claim], self._matters.clauses[denial]
        said = self._matters.before(claim)
        about = (said.text if said else "") + "，" + one.text
        some = list(_SOME.finditer(whose))
        if some and not any(_is_among(match, about) for match in some):
            return False
        if (owned or act in _PLAIN) and not some:
            return False
        shared = self._matters.about(claim) & self._matters.about(denial)
        weight = self._matters.weight(frozenset(word for word in shared if word != act))
        near = one.paragraph == other.paragraph and 0 < other.sentence - one.sentence <= _BESIDE
        named = any(match["place"] or match["few"] or match["of"] for match in some)
        return (near and named) or weight >= (_WEIGHT if named else _UNNAMED)

    def _is_past(self, sentence: str) -> bool:
        """Whether a sentence tells of another time."""
        years = {int(one) for one in _YEAR.findall(sentence)}
        return bool(_OTHER_TIME.search(sentence)) or not years <= self._years


def _is_counted(act: str, sentence: str) -> bool:
    """Whether so many were, which are all that is meant: 采纳41条，起草单位均已采纳."""
    at = sentence.find(act)
    while at >= 0:
        behind = sentence[at + len(act) : end_of(sentence, at, "，；", _NUMBER)]
        if any(map(str.isdigit, behind)):
            return True
        at = sentence.find(act, at + 1)
    return False


def _is_among(some: re.Match[str], about: str) -> bool:
    """Whether those of whom a clause tells are of those that the claim names."""
    if place := some["place"]:
        return place in about
    noun = some["few"] or some["of"]
    whole = None
    if some["n"] and (
        whole := re.search(rf"(?P<n>\d+){some['unit']}(?:行政)?(?P<of>[一-龥]*)", about)
    ):
        if small_number(some["n"]) >= small_number(whole["n"]):
            return False  # 28口没有办, 28口都补办了: done since
        about = whole["of"] or about
    if not noun:
        return some["unit"] in about or bool(whole)
    pairs = any(noun[n : n + 2] in about for n in range(len(noun) - 1))
    return pairs or any(sign in about for sign in noun if sign in _KINDS)
