"""``--output opinion=…``: the 审查意见书 that goes back to the unit with its draft."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawcheck import files
from lawcheck.documents import limits
from lawcheck.documents.archive import Archive
from lawcheck.documents.own import seal_copy
from lawcheck.errors import UsageError
from lawcheck.fixing.package import packed
from lawcheck.review import Review
from lawcheck.views.opinion.fields import fields
from lawcheck.views.opinion.template import TITLE, template
from lawcheck.views.run import Run

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties

#: The first that the format knows.
_NO_DAY = datetime(1980, 1, 1)


def render(review: Review, data: bytes, run: Run) -> bytes | None:
    """The opinion on one report; None where it was not judged."""
    if review.status != "judged":
        return None
    form = _read(run.template) if run.template else template()
    return seal_copy(_filled(form, fields(review, run), run))


def _read(path: Path) -> bytes:
    try:
        return files.read(path)
    except OSError as error:
        raise UsageError(f"无法打开模板：{path}。") from error


def _filled(form: bytes, values: dict[str, Any], run: Run) -> bytes:
    """``form`` with ``values``; raises ``UsageError`` where it is no template."""
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError, UndefinedError
    from jinja2.sandbox import SandboxedEnvironment

    from lawcheck import deadline

    shown = run.template or "自带的模板"
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    out = io.BytesIO()
    allowed = limits.current()
    try:
        archive = Archive(form, allowed)
        for part in archive.names():
            archive.read(part)  # a part that unpacks to gigabytes is refused here
        with deadline.within(allowed.seconds):
            document = DocxTemplate(io.BytesIO(form))
            document.render(values, environment, autoescape=True)
            _describe(document.docx.core_properties, run)
            document.save(out)
    except deadline.Expired:
        raise UsageError(f"模板 {shown} 用时太长，已经停止；里面可能有没完没了的循环。") from None
    except UndefinedError as error:
        known = "、".join(values)
        raise UsageError(
            f"模板 {shown} 里有不认识的字段（{error.message}）。可用的字段：{known}。"
        ) from error
    except TemplateError as error:
        raise UsageError(f"模板 {shown} 的写法不对：{error.message}。") from error
    except Exception as error:  # python-docx raises whatever its parsers do
        raise UsageError(f"模板 {shown} 不是 .docx 文件，或者已经损坏。") from error
    with zipfile.ZipFile(out) as made:
        # Written anew without the time of day: the same review gives the same bytes.
        return packed({name: made.read(name) for name in made.namelist()})


def _describe(properties: CoreProperties, run: Run) -> None:
    """What the file says of itself: the day of the review, and no name of a library."""
    properties.modified = datetime.combine(run.today, time()) if run.today else _NO_DAY
    if run.template is None:
        properties.title = TITLE
        properties.author = properties.last_modified_by = "lawcheck"
