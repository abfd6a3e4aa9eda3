#!/usr/bin/env python3
"""Which source files can be compiled as one, so that a full build does the work of their shared headers once.

    scripts/groepeer_bronnen.py GROOTTE BESTAND...

Prints a line for each group: its files, separated by semicolons. Files that give the same name to something of their own (in
a namespace without a name, a macro, a test) are kept apart; files that read the same large library come together. Used by CMakeLists.txt when
JEUGDREGIO_EENHEDEN is on; the reading below is rough,
and where it errs the compiler says so: two things with one name in one group.
"""
import pathlib
import re
import sys

HUIS = pathlib.Path(__file__).resolve().parent.parent


def strip(tekst):
    """The text without comments and without what stands in literals."""
    tekst = re.sub(r'R"([a-z]*)\(.*?\)\1"', '""', tekst, flags=re.S)
    tekst = re.sub(r'"(\\.|[^"\\\n])*"', '""', tekst)
    tekst = re.sub(r"(?<![0-9a-fA-F])'(\\.|[^'\\\n])'", "' '", tekst)
    return re.sub(r"//[^\n]*", "", tekst)


def types_of(parameters):
    """The types of a list of parameters, without their names and defaults."""
    uit, diepte, deel = [], 0, ""
    for teken in parameters + ",":
        diepte += (teken in "([{<") - (teken in ")]}>")
        if teken == "," and diepte == 0:
            uit.append(re.sub(r"\W+", " ", re.sub(r"(?<=[\s&*>])\w+$", "", deel.split("=")[0].strip())))
            deel = ""
        else:
            deel += teken
    return ",".join(uit)


def declared(tekst):
    """The names that a declaration gives. What may be given twice is a pair: an alias with what it means (if that is the same), a
    function with the types of its parameters in brackets (if they differ)."""
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
            functie = re.match(r"[^=({\[]*?\w[\s&*>]+(\w+) ?\((.*)\)[^()]*$", deel.strip())
            if functie and not tekst.startswith("template"):
                uit.add((functie.group(1), f"({types_of(functie.group(2))})"))
            elif naam:
                uit.add(naam.group(1))
            deel = ""
        else:
            deel += teken
    return uit - {"TEST", "TEST_F", "TEST_P", "return"}


def read_names(pad):
    """What the file names for itself (in a namespace without a name, macros, tests), and what it gives to others."""
    ruw = read_text(pad)
    eigen = {f"#{m}" for m in re.findall(r"^\s*#define\s+(\w+)", ruw, re.M)}
    tekst = strip(ruw)
    eigen |= {f"{a}.{b}" for a, b in re.findall(r"\bTEST(?:_F|_P)?\((\w+),\s*(\w+)\)", tekst)}
    # Constants and functions begin a line; the walk below loses its way in some initialisers.
    functie = r"^(template <[^\n]*\n)?[A-Za-z][\w:<>,&* ]*?[\s&*>](\w+)\(([^;{]*)\)[^;{()]*[;{]"
    for sjabloon, naam, parameters in re.findall(functie, tekst, re.M):
        eigen.add(naam if sjabloon else (naam, f"({types_of(re.sub(chr(10), ' ', parameters))})"))
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
    # What an alias of the file hides may be the same type as elsewhere.
    korte = {n[0] for n in eigen | gegeven if isinstance(n, tuple) and not n[1].startswith("(")}

    def settle(namen):
        return {n[0] if isinstance(n, tuple) and n[1].startswith("(") and korte & set(re.findall(r"\w+", n[1])) else n for n in namen}

    return settle(eigen), settle(gegeven)


def clash(een, ander):
    """Whether a name of the one stands among those of the other, and cannot stand there twice."""
    bekend = {}
    for n in ander:
        bekend.setdefault(n[0] if isinstance(n, tuple) else n, []).append(n)

    def goes(a, b):
        if not isinstance(a, tuple) or not isinstance(b, tuple):
            return False
        if a[1].startswith("(") and b[1].startswith("("):
            return a != b
        return a == b and not a[1].startswith("(")

    return any(not goes(n, b) for n in een for b in bekend.get(n[0] if isinstance(n, tuple) else n, ()))


# Reading one of these, and making code of its templates, costs more than most files of our own.
GROOT = ("CLI/", "boost/", "nlohmann/json.hpp", "toml++/", "kainjow/", "rapidcheck", "gmock/")


def read_text(pad):
    try:
        with open(pad, encoding="utf-8") as f:
            return f.read()
    except FileNotFoundError:  # made by the build
        return ""


def read_koppen(pad, bekend):
    """What a file reads, by itself or through headers of this project: the large libraries, and the names in those headers."""
    if pad in bekend:
        return bekend[pad]
    tekst = read_text(pad)
    groot, namen = {g for g in GROOT if re.search(r"#include <" + re.escape(g), tekst)}, set()
    bekend[pad] = groot, namen
    for naam in re.findall(r'#include "([^"]+)"', tekst):
        for map_ in (HUIS / "src", HUIS / "tests", HUIS):
            kop = map_ / naam
            if kop.is_file():
                meer, hun = read_koppen(str(kop), bekend)
                groot |= meer
                namen |= hun | {n[0] if isinstance(n, tuple) else n for n in read_names(str(kop))[1]}
    return groot, namen


def group(bestanden, grootte):
    groepen, bekend = [], {}
    koppen = {pad: read_koppen(pad, bekend)[0] for pad in bestanden}
    # Those with the most large libraries first; where names allow it they join those that read the same.
    for pad in sorted(bestanden, key=lambda p: (-len(koppen[p]), sorted(koppen[p]))):
        eigen, gegeven = read_names(pad)
        # A name of a header that is used (types in headers too, the rest in the file): the same name in another file of the group
        # would hide it.
        zelf = {n[0] if isinstance(n, tuple) else n for n in eigen}
        woorden = set(re.findall(r"\w+", strip(read_text(pad))))
        gegeven |= {n for n in bekend[pad][1] if n in woorden or n[:1].isupper()} - zelf
        past = [
            g for g in groepen if len(g[0]) < grootte and not clash(eigen, g[1] | g[2]) and not clash(gegeven, g[1])
        ]
        if past:
            leden, g_eigen, g_gegeven, g_koppen = min(past, key=lambda g: len(koppen[pad] - g[3]))
            leden.append(pad)
            g_eigen |= eigen
            g_gegeven |= gegeven
            g_koppen |= koppen[pad]
        else:
            groepen.append(([pad], set(eigen), set(gegeven), set(koppen[pad])))
    return [g[0] for g in groepen]


if __name__ == "__main__":
    for leden in group(sys.argv[2:], int(sys.argv[1])):
        print(";".join(leden))
