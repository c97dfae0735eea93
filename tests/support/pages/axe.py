"""What axe finds amiss on a page. Colours take most of its time: of texts that look alike, it looks at those of one.

Texts look alike where all that a contrast is made of is the same in them and in everything around them.
"""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults

_ASKED = """async () => {
    // A colour that is on its way to another is neither of them.
    document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
    const MADE_OF = ["color", "backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "textShadow",
        "fontSize", "fontWeight", "position", "zIndex", "float", "overflow", "transform", "clipPath", "visibility"];
    const [numbers, looks, met, alike] = [new Map(), new Map(), new Set(), new Set()];
    const number = (text) => numbers.get(text) ?? numbers.set(text, numbers.size).get(text);
    const all = [...document.body.querySelectorAll("*")];
    for (const one of all) {
        const style = getComputedStyle(one);
        const own = MADE_OF.map((name) => style[name]);
        looks.set(one, number([looks.get(one.parentElement), one.localName, ...own].join()));
    }
    const again = new Set(all.filter((one) => met.has(looks.get(one)) || !met.add(looks.get(one))));
    for (const one of all.reverse()) {
        if (again.has(one) && [...one.children].every((inner) => alike.has(inner))) alike.add(one);
    }
    const exclude = [...alike].filter((one) => !alike.has(one.parentElement));
    const resultTypes = ["violations"];
    const colours = ["color-contrast", "link-in-text-block"];
    const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
    const rest = await axe.run({ resultTypes, rules });
    const coloured = await axe.run({ include: [document], exclude }, { resultTypes, runOnly: colours });
    return [...rest.violations, ...coloured.violations];
}"""


def found_by_axe(page: Any) -> list[Any]:
    """The rules that the page breaks, and where."""
    # Half a megabyte of it: a page that is asked again has it still.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[Any] = page.evaluate(_ASKED)
    return found


def amiss(page: Any) -> str:
    """A report of what axe finds; empty where all is well."""
    found = found_by_axe(page)
    return str(AxeResults({"violations": found}).generate_report()) if found else ""
