#!/usr/bin/env python3
"""Which source files can be compiled as one, so that a full build does the work of their shared headers once.

    scripts/groepeer_bronnen.py GROOTTE BESTAND...

Prints a line for each group: its files, separated by semicolons. Files that give the same name to something of their own (in
a namespace without a name, a macro, a test) are kept apart. Used by CMakeLists.txt when JEUGDREGIO_EENHEDEN is on; the reading below is rough,
and where it errs the compiler says so: two things with one name in one group.
"""
import re
import sys


def strip(tekst):
    """The text without comments and without what stands in literals."""
    tekst = re.sub(r'R"([a-z]*)\(.*?\)\1"', '""', tekst, flags=re.S)
    tekst = re.sub(r'"(\\.|[^"\\\n])*"', '""', tekst)
    tekst = re.sub(r"(?<![0-9a-fA-F])'(\\.|[^'\\\n])'", "' '", tekst)
    return re.sub(r"//[^\n]*", "", tekst)


def declared(tekst):
    """The names that a declaration gives. An alias may be given twice, if it means the same: it is a pair."""
    tekst = re.sub(r"\[\[[^\]]*\]\]", "", re.sub(r"\s+", " ", tekst)).strip()
    if tekst.startswith("using enum "):
        return set()
    soort = re.search(r"\b(?:struct|class|enum class|enum|union) (\w+)$|\b(?:struct|class|enum class|enum|union) (\w+) ?[:{]", tekst + "{")
    if soort:
        return {soort.group(1) or soort.group(2)}
    alias = re.match(r"using (\w+) ?= ?(.*)", tekst)
    if alias:
        return {alias.groups()}
    if tekst.startswith(("using ", "namespace ")):
        return set()
    # "constexpr T een = 1, twee = 2": what stands after a comma outside brackets is a name as well.
    uit, diepte, deel = set(), 0, ""
    for teken in tekst + ",":
        diepte += (teken in "([{") - (teken in ")]}")
        if teken == "," and diepte == 0:
            naam = re.search(r"(\w+)$", re.split(r"[=({\[]", deel)[0].strip())
            uit |= {naam.group(1)} if naam else set()
            deel = ""
        else:
            deel += teken
    return uit - {"TEST", "TEST_F", "TEST_P", "return"}


def read_names(pad):
    """What the file names for itself (in a namespace without a name, macros, tests), and what it gives to others."""
    with open(pad, encoding="utf-8") as f:
        ruw = f.read()
    eigen = {f"#{m}" for m in re.findall(r"^\s*#define\s+(\w+)", ruw, re.M)}
    tekst = strip(ruw)
    eigen |= {f"{a}.{b}" for a, b in re.findall(r"\bTEST(?:_F|_P)?\((\w+),\s*(\w+)\)", tekst)}
    # Constants and functions begin a line; the walk below loses its way in some initialisers.
    eigen |= set(re.findall(r"^[A-Za-z][\w:<>,&* ]*?[\s&*>](\w+)\(", tekst, re.M)) - {"TEST", "TEST_F", "TEST_P"}
    eigen |= set(re.findall(r"^(?:constexpr|const|inline|static)\b[^;={(\n]*?\b(k[A-Z]\w*)", tekst, re.M))
    gegeven, open_delen, stuk = set(), [], ""
    for teken in re.sub(r"^\s*#[^\n]*", "", tekst, flags=re.M):
        if teken == "{":
            kop = stuk.strip()
            buiten = "anders" not in open_delen
            if re.search(r"\bnamespace$", kop):
                open_delen.append("naamloos")
                stuk = ""
            elif re.search(r"\bnamespace [\w:]+$", kop):
                open_delen.append("ruimte")
                stuk = ""
            else:
                if buiten:
                    stuk += teken
                open_delen.append("anders")
        elif teken == "}":
            if open_delen:
                open_delen.pop()
            if "anders" not in open_delen:
                # The end of a function or of a list of values; a function ends here without a semicolon.
                stuk += teken
                if not re.search(r"=[^;]*\{", stuk) and not re.search(r"\b(?:struct|class|enum|union) [^(]*\{", stuk):
                    namen = declared(stuk.split("{")[0])
                    (eigen if "naamloos" in open_delen else gegeven).update(namen)
                    stuk = ""
        elif "anders" in open_delen:
            continue
        elif teken == ";":
            namen = declared(stuk)
            (eigen if "naamloos" in open_delen else gegeven).update(namen)
            stuk = ""
        else:
            stuk += teken
    return eigen, gegeven


def clash(een, ander):
    """Whether a name of the one stands among those of the other, and is not the same alias."""

    def key(naam):
        return naam[0] if isinstance(naam, tuple) else naam

    bekend = {key(n): n for n in ander}
    return any(key(n) in bekend and (bekend[key(n)] != n or not isinstance(n, tuple)) for n in een)


def group(bestanden, grootte):
    groepen = []
    for pad in bestanden:
        eigen, gegeven = read_names(pad)
        for leden, g_eigen, g_gegeven in groepen:
            if len(leden) < grootte and not clash(eigen, g_eigen | g_gegeven) and not clash(gegeven, g_eigen):
                leden.append(pad)
                g_eigen |= eigen
                g_gegeven |= gegeven
                break
        else:
            groepen.append(([pad], set(eigen), set(gegeven)))
    return [leden for leden, _, _ in groepen]


if __name__ == "__main__":
    for leden in group(sys.argv[2:], int(sys.argv[1])):
        print(";".join(leden))
