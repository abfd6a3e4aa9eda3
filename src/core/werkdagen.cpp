#include "core/werkdagen.hpp"

namespace jeugdregio {
namespace {

Datum koningsdag(int jaar) {
    const Datum dag = jaar >= 2014 ? Datum::from_ymd(jaar, 4, 27) : Datum::from_ymd(jaar, 4, 30);
    return dag.weekdag() == 7 ? dag.plus_dagen(-1) : dag;
}

}  // namespace

Datum eerste_paasdag(int jaar) {
    // The anonymous Gregorian computus (Nature, 1876), in its usual form.
    const int a = jaar % 19, b = jaar / 100, c = jaar % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return Datum::from_ymd(jaar, n / 31, n % 31 + 1);
}

std::string_view feestdag(Datum dag) {
    const int jaar = dag.jaar();
    struct Vast {
        int maand, dag;
        std::string_view naam;
    };
    static constexpr Vast kVast[] = {{1, 1, "Nieuwjaarsdag"},
                                     {5, 5, "Bevrijdingsdag"},
                                     {12, 25, "Eerste kerstdag"},
                                     {12, 26, "Tweede kerstdag"}};
    for (const Vast& v : kVast)
        if (dag.maand() == v.maand && dag.dag() == v.dag) return v.naam;
    if (dag == koningsdag(jaar)) return "Koningsdag";
    struct NaPasen {
        int dagen;
        std::string_view naam;
    };
    static constexpr NaPasen kNaPasen[] = {{-2, "Goede Vrijdag"},      {0, "Eerste paasdag"},
                                           {1, "Tweede paasdag"},      {39, "Hemelvaartsdag"},
                                           {49, "Eerste pinksterdag"}, {50, "Tweede pinksterdag"}};
    const int na_pasen = dag.dagen() - eerste_paasdag(jaar).dagen();
    for (const NaPasen& p : kNaPasen)
        if (na_pasen == p.dagen) return p.naam;
    return {};
}

bool is_werkdag(Datum dag) {
    return dag.weekdag() <= 5 && feestdag(dag).empty();
}

Datum plus_werkdagen(Datum dag, int n) {
    invariant(n >= 0, "working days are counted forward");
    for (; n > 0; --n) {
        dag = dag.plus_dagen(1);
        while (!is_werkdag(dag)) dag = dag.plus_dagen(1);
    }
    return dag;
}

int count_werkdagen(Datum van, Datum tot) {
    int n = 0;
    for (Datum d = van.plus_dagen(1); d <= tot; d = d.plus_dagen(1)) n += is_werkdag(d) ? 1 : 0;
    return n;
}

}  // namespace jeugdregio
