"""What was carried over, came in, went out and is left: 上年结转11件，新收86件，审结88件，结转9件.

Only where each role is told by its words, and once, is the balance judged; any count beside them
that was taken out too (撤回, 退回) may explain it. A balance that is told through a paragraph has
to be of one body and one matter; which comes first is open there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby, product

from msgspec import structs

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation, Flow
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured, by_paragraph, by_sentence
from lawcheck.text.patterns import at_end, compile_patterns, compiled, may_match
from lawcheck.text.running import RunningText

_ZERO = Decimal(0)
#: A balance takes so many counts.
_LEAST = 3
#: Of a part of the year; 至12月底 is of all.
_STRETCH = compiled(r"[上下]半年|季度|\d月(?!底)")
#: So far back it is told when something was.
_BACK = 60
#: What is told right behind a count stands within so many characters.
_CLOSE = 6
#: So much of what became of a rest is quoted with it.
_SAID = 10
_ROLES = ("left", "carried", "due", "out", "came")
#: Those that a balance is made of where nothing says what was due.
_MADE_OF = ("carried", "came", "out", "left")
#: One of these at least has to be told.
_DONE, _DUE = {"out", "left"}, {"carried", "came", "due"}
#: 年初，县仲裁院未结案件23件: when it was stands before the comma.
_WHEN = compiled(r"(?:^|[。；，\n])(?P<when>[一-龥]{0,4}[初底末])，[^，。；]*$")
_BEHIND = compiled(r"[一-龥]{1,8}?(?:案件|案|申请|事项|争议|纠纷|投诉|工单)")
#: What is counted, without the words that every matter has.
_MATTER = compiled(r"案件|申请|事项|争议|纠纷|[^一-龥]")


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every balance that its own counts refute."""
    text = running.text
    if options.flow is None:
        return
    # Without what was due or done nothing balances.
    judged = compile_patterns((options.flow.due, options.flow.out))
    for figures, before in by_sentence(running.measured, text):
        if len(figures) + len(before) < _LEAST:
            continue
        if not judged.search(text[(*before, *figures)[0].clause : figures[-1].figure.end]):
            continue
        roles = _may_be_told(options.flow, text, (*before, *figures))
        if not (roles >= _DONE or roles >= _DUE):
            continue
        both = sorted((*before, *figures), key=lambda m: (q.kin(m.figure.unit), m.figure.start))
        for _, group in groupby(both, key=lambda m: q.kin(m.figure.unit)):
            alike = list(group)
            # What stands in the sentence before alone was judged with it.
            if len(alike) > 2 and alike[-1].sentence == figures[0].sentence:
                yield from _balance(options.flow, text, alike, in_order=True)
    for told in by_paragraph(running.measured, text):
        of_unit: dict[str, list[Measured]] = {}
        for m in told if len(told) > _LEAST else ():
            if m.figure.exact:
                of_unit.setdefault(q.kin(m.figure.unit), []).append(m)
        for unit in sorted(of_unit):
            alike = of_unit[unit]
            if (
                len(alike) > _LEAST
                and _may_be_told(options.flow, text, alike).issuperset(_MADE_OF)
                and _is_one_matter(options, text, alike)
            ):
                for one in _balance(options.flow, text, alike, in_order=False):
                    yield structs.replace(one, sure=False)


def _may_be_told(flow: Flow, text: str, figures: Sequence[Measured]) -> set[str]:
    """The roles that words about the counts may tell: without them nothing balances."""
    told = text[max(figures[0].clause - _BACK, 0) : figures[-1].figure.end + _CLOSE]
    told += told.replace("，", "")  # 年末，尚有: when it was is read with what it is of
    words = {
        "left": (flow.left, flow.left_behind),
        "carried": (flow.carried, flow.brought, flow.brought_behind),
        "due": (flow.due,),
        "out": (flow.out,),
        "came": (flow.came,),
    }
    return {role for role, some in words.items() if any(may_match(one, told) for one in some)}


def _is_one_matter(options: FigureRelation, text: str, alike: Sequence[Measured]) -> bool:
    """Whether each role of a balance is told once, of one matter and one body."""
    assert options.flow
    roles: dict[str, list[Measured]] = {}
    for m in alike:
        roles.setdefault(_role(options.flow, text, m), []).append(m)
    if any(len(roles.get(name, ())) != 1 for name in _MADE_OF) or roles.get("due"):
        return False
    found = [roles[name][0] for name in _MADE_OF]
    other = compile_patterns((options.loose.times, "[比较每均]"))
    # 上年受理: of another year; what was carried over and is left tells other years by itself.
    for m in found[1:3]:
        if other.search(m.words(text)) or _STRETCH.search(text, *_upto(m)):
            return False
    actors = {who for m in found if (who := m.actors(text))}
    matters = [matter for m in found if (matter := _matter(options, text, m))]
    return len(actors) < 2 and all(set(one) & set(two) for one, two in combinations(matters, 2))


def _upto(m: Measured) -> tuple[int, int]:
    """The stretch of its sentence before a count."""
    return m.lead, m.figure.start


def _matter(options: FigureRelation, text: str, m: Measured) -> str:
    """What a count is said to be of, behind it or right before it: 公证 of 未办结公证12件."""
    assert options.flow
    behind = _BEHIND.match(text, m.figure.end)
    said = m.words(text)
    for name in (*_ROLES, "brought"):
        said = compile_patterns((getattr(options.flow, name),)).split(said)[-1]
    said = compile_patterns((options.naming.fills,)).sub("", said)
    matter = _MATTER.sub("", behind[0] if behind else said)
    return matter if len(matter) > 1 else ""


def _role(flow: Flow, text: str, m: Measured) -> str:
    words = m.words(text)
    if when := _WHEN.search(text[begin_of(text, m.clause, "。；\n", _BACK) : m.figure.start]):
        words = when["when"] + words.lstrip("，")
    behind = text[m.figure.end : m.figure.end + _CLOSE]
    if at_end((flow.past,)).search(words):
        return "past"
    old = compile_patterns((flow.brought,)).search(words)
    if old or compile_patterns((flow.brought_behind,)).match(behind):
        # 年初旧案19件全部办结, 已结19件旧案: they are out of the account.
        out = compile_patterns((flow.out,))
        end = end_of(text, m.figure.end, "，。；、\n", _SAID)
        gone = out.search(text, m.figure.end, end) or (not old and out.search(words))
        return "" if gone else "carried"
    for name in _ROLES:
        if compile_patterns((getattr(flow, name),)).search(words):
            return name
    return "left" if compile_patterns((flow.left_behind,)).match(behind) else ""


def _balance(
    flow: Flow, text: str, alike: Sequence[Measured], *, in_order: bool
) -> Iterator[Refuted]:
    """A balance that does not hold; ``in_order``: what came, was done and is left stand so."""
    roles: dict[str, list[Measured]] = {}
    for m in alike:
        if not m.figure.exact:
            return
        roles.setdefault(_role(flow, text, m), []).append(m)
    carried, due, out, left = (roles.get(name, []) for name in ("carried", "due", "out", "left"))
    came = roles.get("came", [])
    if in_order and out:
        came = [m for m in came if m.figure.start < out[0].figure.start]
    if any(len(one) > 1 for one in (carried, due, out, left)):
        return
    sums = _wholes(came, carried) if carried else []
    # 三年新收分别为812件、1204件和1842件: any count beside them may be what came in.
    gone = [_ZERO, *(m.figure.value for m in roles.get("", []))]
    wholes = [whole - some for whole in sums for some in gone]  # 移送3件
    if sums and due and due[0].figure.value not in (*wholes, *_wholes(alike, carried)):
        told = f"{came[-1].figure.text}加{carried[0].figure.text}"
        yield _refuted((came[-1], *carried), due[0], sums[-1], told, len(came) == 1)
    if due:
        sums = [due[0].figure.value]
    if not (out and left and sums):
        return
    if in_order and left[0].figure.start < out[0].figure.start:
        return
    rests = [whole - out[0].figure.value for whole in sums]
    value = left[0].figure.value
    if not any(rest - other == value for rest, other in product(rests, gone)):
        whole = due or (*came[-1:], *carried)
        told = "加".join(m.figure.text for m in whole) + f"减去{out[0].figure.text}"
        # What was taken out besides is told by no role.
        sure = bool(due or len(came) == 1) and not roles.get("")
        one = _refuted((*whole, *out), left[0], rests[-1], told, sure)
        # 另有13件结转至2027年: what became of them belongs to it.
        yield structs.replace(one, end=max(one.end, end_of(text, one.end, "，。；、\n", _SAID)))


def _wholes(came: Sequence[Measured], carried: Sequence[Measured]) -> list[Decimal]:
    """What there was to do in all; of several counts that came in, each may be meant."""
    stock = sum((m.figure.value for m in carried), _ZERO)
    return [stock + m.figure.value for m in came]


def _refuted(
    given: Sequence[Measured], m: Measured, right: Decimal, told: str, sure: bool
) -> Refuted:
    begin = min(one.clause for one in (*given, m))
    end = max(one.figure.end for one in (*given, m))
    told += f"是{q.scaled(right, m.figure)}，文中为{m.figure.text}"
    of = tuple(one.figure for one in (*given, m))
    far = not is_near(m.figure.value, right)
    return Refuted(begin, end, told, sure, faint=far, of=of, times=True)
