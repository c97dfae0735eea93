"""A case as a SCORM 1.2 package: what a learning platform imports, and keeps a walk in.

One activity, two files: a manifest, and the page with the part that keeps the walk in the course. The same case
gives the same bytes. Nothing is written here.
"""

import io
import stat
import zipfile

from workup.core.content.case import Case
from workup.export import page
from workup.render.environment import PageEnvironment
from workup.render.player import part

PAGE = "index.html"
MANIFEST = "imsmanifest.xml"

LONGEST_TITLE, LONGEST_VERSION = 200, 20
"""Characters that a manifest may hold of each."""


def package(case: Case, *, gradebook: bool = False) -> bytes:
    """The package of a case, as the bytes of its zip file. Raises OutputError where its page lacks the notice.

    With `gradebook`, a finished walk counts as 100 of 100 there: it was walked to its end, and no more is said.
    """
    files = {MANIFEST: _manifest(case), PAGE: page(case, adapter=_adapter(gradebook=gradebook))}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in sorted(files):
            archive.writestr(_entry(name), files[name].encode())
    return made.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    # Neither a clock nor a system may show in the bytes. Stored, for what deflating gives depends on who deflates.
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_STORED
    entry.create_system = 3
    entry.external_attr = (stat.S_IFREG | 0o644) << 16
    return entry


def _manifest(case: Case) -> str:
    template = PageEnvironment("html", 80).get_template("imsmanifest.xml.jinja")
    return template.render(
        case_id=case.id,
        title=f"{case.patient.name}, {case.title}"[:LONGEST_TITLE],
        version=case.version[:LONGEST_VERSION],
        page=PAGE,
    )


def _adapter(*, gradebook: bool) -> str:
    return f"{part('course')}workup.keep = workup.course.inCourse({{ gradebook: {str(gradebook).lower()} }});\n"
