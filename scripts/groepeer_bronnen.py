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
    """The name that a declaration gives, as a set of one or none."""
    tekst = re.sub(r"\[\[[^\]]*\]\]", "", re.sub(r"\s+", " ", tekst))
    soort = re.search(r"\b(?:struct|class|enum class|enum|union) (\w+)$|\b(?:struct|class|enum class|enum|union) (\w+) ?[:{]", tekst + "{")
    if soort:
        return {soort.group(1) or soort.group(2)}
    if tekst.startswith(("using ", "namespace ")):
        return set()
    naam = re.search(r"(\w+)$", re.split(r"[=({\[]", tekst)[0].strip())
    return {naam.group(1)} - {"TEST", "TEST_F", "TEST_P", "return"} if naam else set()


def own_names(pad):
    """What the file names for itself, beside what it gives to others."""
    with open(pad, encoding="utf-8") as f:
        ruw = f.read()
    namen = {f"#{m}" for m in re.findall(r"^\s*#define\s+(\w+)", ruw, re.M)}
    tekst = strip(ruw)
    namen |= {f"{a}.{b}" for a, b in re.findall(r"\bTEST(?:_F|_P)?\((\w+),\s*(\w+)\)", tekst)}
    open_delen, stuk = [], ""
    for teken in re.sub(r"^\s*#[^\n]*", "", tekst, flags=re.M):
        binnen = all(d != "anders" for d in open_delen) and "naamloos" in open_delen
        if teken == "{":
            kop = stuk.strip()
            if re.search(r"\bnamespace$", kop):
                open_delen.append("naamloos")
            elif re.search(r"\bnamespace [\w:]+$", kop):
                open_delen.append("ruimte")
            else:
                namen |= declared(kop) if binnen else set()
                open_delen.append("anders")
            stuk = ""
        elif teken == "}":
            if open_delen:
                open_delen.pop()
            stuk = ""
        elif teken == ";":
            namen |= declared(stuk.strip()) if binnen else set()
            stuk = ""
        else:
            stuk += teken
    return namen


def group(bestanden, grootte):
    groepen = []
    for pad in bestanden:
        namen = own_names(pad)
        for leden, gebruikt in groepen:
            if len(leden) < grootte and not gebruikt & namen:
                leden.append(pad)
                gebruikt |= namen
                break
        else:
            groepen.append(([pad], set(namen)))
    return [leden for leden, _ in groepen]


if __name__ == "__main__":
    for leden in group(sys.argv[2:], int(sys.argv[1])):
        print(";".join(leden))
