#include "storage/sql/feitlezing.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/invariant.hpp"
#include "storage/compress.hpp"
#include "storage/sql/tabellen.hpp"

namespace jeugdregio::storage::sql {
namespace {

/// The statements over one table of facts, made once from constants and kept as long as the program runs.
struct Tabelsql {
    const Feittabel* tabel = nullptr;
    std::string lees, wandel, sleutels, tel, voeg_in, gemeenten;
    std::vector<int> bytes_kolom;  // for every column: where the size of the file is, or -1
};

std::string join_namen(const std::vector<Feitkolom>& kolommen) {
    std::string uit;
    for (const Feitkolom& k : kolommen) uit += (uit.empty() ? "" : ", ") + std::string(k.naam);
    return uit;
}

Tabelsql make_sql(const Feittabel& tabel) {
    Tabelsql uit;
    uit.tabel = &tabel;
    const std::string naam(tabel.naam), kolommen = join_namen(tabel.kolommen),
                                        sleutel = join_namen(tabel.sleutel);
    // The products of a request are found through it.
    const std::string bron =
        naam == "verzoek_product"
            ? "(SELECT v.bericht AS bericht, v.regel AS verzoek_regel, p.* FROM verzoek AS v JOIN "
              "verzoek_product AS p"
              " ON p.gemeente = v.gemeente AND p.aanbieder = v.aanbieder AND p.referentie = v.referentie) AS "
              "rijen"
            : naam;
    const std::string volgorde(tabel.volgorde);
    uit.lees = "SELECT " + kolommen + " FROM " + bron + " WHERE gemeente = ?1";
    int plaats = 1;
    for (const Feitkolom& k : tabel.sleutel)
        uit.lees += " AND " + std::string(k.naam) + " = ?" + std::to_string(++plaats);
    if (!volgorde.empty()) uit.lees += " ORDER BY " + volgorde;
    uit.wandel = "SELECT " + sleutel + ", " + kolommen + " FROM " + bron + " WHERE gemeente = ?1 AND " +
                 sleutel + " >= ?2 ORDER BY " + sleutel + (volgorde.empty() ? "" : ", " + volgorde);
    uit.sleutels = "SELECT " + sleutel + " FROM " + bron + " WHERE gemeente = ?1 ORDER BY " + sleutel;
    uit.tel = "SELECT count(*) FROM " + naam + " WHERE gemeente = ?1";
    uit.gemeenten = "WITH RECURSIVE g (code) AS (SELECT min(gemeente) FROM " + naam +
                    " UNION ALL SELECT (SELECT min(gemeente) FROM " + naam +
                    " WHERE gemeente > g.code) FROM g WHERE g.code IS NOT NULL)"
                    " SELECT code FROM g WHERE code IS NOT NULL";
    const bool via_verzoek = bron != naam;
    uit.voeg_in = "INSERT INTO " + naam + " (gemeente, " + (via_verzoek ? "" : sleutel + ", ") + kolommen +
                  ") VALUES (?1";
    const std::size_t aantal = tabel.kolommen.size() + (via_verzoek ? 0 : tabel.sleutel.size());
    for (std::size_t i = 0; i < aantal; ++i) uit.voeg_in += ", ?" + std::to_string(i + 2);
    uit.voeg_in += ")";

    for (const Feitkolom& k : tabel.kolommen) {
        uit.bytes_kolom.push_back(-1);
        if (k.soort != Kolomsoort::bestand) continue;
        const std::string bytes = std::string(k.naam.substr(0, k.naam.size() - 4)) + "bytes";
        const auto plek = std::find_if(tabel.kolommen.begin(), tabel.kolommen.end(),
                                       [&](const Feitkolom& b) { return b.naam == bytes; });
        invariant(plek != tabel.kolommen.end(), "beside a compressed file stands its size");
        uit.bytes_kolom.back() = static_cast<int>(plek - tabel.kolommen.begin());
    }
    return uit;
}

/// All tables, in the order of feitsoorten().
const std::vector<Tabelsql>& tabellen_sql() {
    static const std::vector<Tabelsql> kAlle = [] {
        std::vector<Tabelsql> uit;
        for (const Feitsoort& s : feitsoorten())
            for (const Feittabel& t : s.tabellen) uit.push_back(make_sql(t));
        return uit;
    }();
    return kAlle;
}

std::size_t plek_of(const Feittabel& tabel) {
    const auto& alle = tabellen_sql();
    const auto plek =
        std::find_if(alle.begin(), alle.end(), [&](const Tabelsql& t) { return t.tabel == &tabel; });
    invariant(plek != alle.end(), "every table of facts has its statements");
    return static_cast<std::size_t>(plek - alle.begin());
}

void bind_sleutel(Statement& vraag, int plaats, const std::vector<Sleuteldeel>& sleutel) {
    for (const Sleuteldeel& deel : sleutel) {
        if (const auto* getal = std::get_if<std::int64_t>(&deel))
            vraag.bind(plaats++, *getal);
        else
            vraag.bind(plaats++, std::get<std::string>(deel));
    }
}

/// The bytes of a file; empty when it cannot be read.
std::optional<std::string> read_bestand(const Statement& rij, int kolom, int bytes_kolom) {
    const std::int64_t bytes = rij.integer(bytes_kolom);
    if (rij.soort(kolom) != Waardesoort::bytes || bytes < 0) return std::nullopt;
    if (bytes == 0) return rij.text(kolom).empty() ? std::optional(std::string()) : std::nullopt;
    try {
        return decompress(rij.text(kolom), static_cast<std::size_t>(bytes));
    } catch (const Opslagfout&) {
        return std::nullopt;
    }
}

/// Writes down the row at hand; its columns begin at `vanaf`.
void write_rij(const Tabelsql& sql, const Statement& rij, int vanaf, Feitschrift& naar,
               std::vector<std::string>& bestanden) {
    naar.rij();
    for (std::size_t i = 0; i < sql.tabel->kolommen.size(); ++i) {
        const int kolom = vanaf + static_cast<int>(i);
        if (sql.tabel->kolommen[i].soort == Kolomsoort::bestand) {
            auto bytes = read_bestand(rij, kolom, vanaf + sql.bytes_kolom[i]);
            naar.bestand(bytes ? compute_sha256(*bytes) : std::string());
            bestanden.push_back(bytes ? std::move(*bytes) : std::string());
            continue;
        }
        switch (rij.soort(kolom)) {
            case Waardesoort::leeg:
                naar.leeg();
                break;
            case Waardesoort::geheel:
                naar.geheel(rij.integer(kolom));
                break;
            case Waardesoort::tekst:
                naar.tekst(rij.text(kolom));
                break;
            case Waardesoort::bytes:
            case Waardesoort::anders:  // no column of ours: damage
                naar.bestand("");
        }
    }
}

}  // namespace

/// Walks the rows of one table in order of message.
struct Feitlezing::Wandeling {
    Wandeling(Connection& db, const Tabelsql& van, const Gemeente& gemeente, std::int64_t eerste)
        : sql{van},
          rijen_houder{db.prepare(van.wandel.c_str(), true)},
          rijen{*rijen_houder},
          code{gemeente.str()} {
        rijen.bind(1, code);
        rijen.bind(2, eerste);
        next();
    }
    void next() {
        is_rij = rijen.step();
        gelezen += is_rij ? 1 : 0;
    }
    void skip() {
        if (los.aantal++ == 0) los.eerste = std::to_string(rijen.integer(0));
        next();
    }
    const Tabelsql& sql;
    std::unique_ptr<Statement> rijen_houder;
    Statement& rijen;
    std::string code;
    bool is_rij = false;
    std::int64_t gelezen = 0;
    Losserijen los;
};

Feitlezing::Feitlezing(Connection& db, const Gemeente& gemeente, std::int64_t eerste_bericht)
    : db_{db}, gemeente_{gemeente}, eerste_bericht_{eerste_bericht}, gelezen_(tabellen_sql().size(), 0) {}

Feitlezing::~Feitlezing() = default;

void Feitlezing::read_bericht(const Feitsoort& soort, std::int64_t nummer, Feit& naar) {
    if (wandelingen_.empty())
        for (const Feittabel& t : soort.tabellen)
            wandelingen_.push_back(
                std::make_unique<Wandeling>(db_, tabellen_sql()[plek_of(t)], gemeente_, eerste_bericht_));
    Feitschrift schrift;
    for (const auto& w : wandelingen_) {
        while (w->is_rij && w->rijen.integer(0) < nummer) w->skip();
        schrift.begin(w->sql.tabel->naam);
        for (; w->is_rij && w->rijen.integer(0) == nummer; w->next())
            write_rij(w->sql, w->rijen, 1, schrift, naar.bestanden);
    }
    naar.schrift = schrift.str();
}

void Feitlezing::read(const Feitsoort& soort, const std::vector<Sleuteldeel>& sleutel, Feit& naar) {
    naar.schrift.clear();
    naar.bestanden.clear();
    if (soort.naam == kFeitBericht) return read_bericht(soort, std::get<std::int64_t>(sleutel.front()), naar);
    Feitschrift schrift;
    for (const Feittabel& t : soort.tabellen) {
        const std::size_t plek = plek_of(t);
        const Use rij = db_.use(tabellen_sql()[plek].lees.c_str());
        rij->bind(1, gemeente_.view());
        bind_sleutel(*rij, 2, sleutel);
        schrift.begin(t.naam);
        for (; rij->step(); ++gelezen_[plek])
            write_rij(tabellen_sql()[plek], *rij, 0, schrift, naar.bestanden);
    }
    naar.schrift = schrift.str();
}

std::vector<Losserijen> Feitlezing::take_los() {
    std::vector<Losserijen> uit;
    if (wandelingen_.empty()) {
        Feit geen;
        read_bericht(*find_feitsoort(kFeitBericht), eerste_bericht_, geen);
    }
    for (const auto& w : wandelingen_) {
        while (w->is_rij) w->skip();
        w->los.tabel = w->sql.tabel->naam;
        if (w->los.aantal > 0) uit.push_back(w->los);
        gelezen_[plek_of(*w->sql.tabel)] = w->gelezen;
    }
    // What is on no walk (a product of a request that is not there), and the tables that are not walked.
    for (std::size_t i = 0; i < tabellen_sql().size(); ++i) {
        const Use rij = db_.use(tabellen_sql()[i].tel.c_str());
        rij->bind(1, gemeente_.view());
        const bool gevonden = rij->step();
        invariant(gevonden, "a count has an answer");
        if (rij->integer(0) != gelezen_[i])
            uit.push_back({std::string(tabellen_sql()[i].tabel->naam), rij->integer(0) - gelezen_[i], ""});
    }
    return uit;
}

std::vector<std::vector<Sleuteldeel>> list_sleutels(Connection& db, const Gemeente& gemeente,
                                                    const Feitsoort& soort) {
    const Feittabel& tabel = soort.tabellen.front();
    const Use rij = db.use(tabellen_sql()[plek_of(tabel)].sleutels.c_str());
    rij->bind(1, gemeente.view());
    std::vector<std::vector<Sleuteldeel>> uit;
    while (rij->step()) {
        auto& sleutel = uit.emplace_back();
        for (std::size_t i = 0; i < tabel.sleutel.size(); ++i) {
            const int kolom = static_cast<int>(i);
            if (tabel.sleutel[i].soort == Kolomsoort::geheel)
                sleutel.emplace_back(rij->integer(kolom));
            else
                sleutel.emplace_back(rij->string(kolom));
        }
    }
    return uit;
}

std::vector<Gemeente> list_gemeenten(Connection& db, const std::function<bool(const Feitsoort&)>& zonder) {
    static const char* const kVanZegels = "SELECT DISTINCT gemeente FROM zegel";
    std::set<Gemeente> uit;
    const auto add = [&](const char* sql) {
        const Use rij = db.use(sql);
        while (rij->step())
            if (const auto code = Gemeente::from_text(rij->text(0))) uit.insert(*code);
    };
    add(kVanZegels);
    for (const Feitsoort& soort : feitsoorten())
        if (!zonder || !zonder(soort))
            for (const Feittabel& t : soort.tabellen) add(tabellen_sql()[plek_of(t)].gemeenten.c_str());
    return {uit.begin(), uit.end()};
}

void insert_feit(Connection& db, const Feitsoort& soort, const Feit& feit) {
    const auto sleutel = split_sleutel(soort, feit.zegel.sleutel);
    const auto rijen = parse_schrift(soort, feit.schrift);
    invariant(sleutel && rijen, "a fact that is put back was checked");
    std::size_t bestand = 0;
    for (const Feitrijen& tabel : *rijen) {
        const Tabelsql& sql = tabellen_sql()[plek_of(*tabel.tabel)];
        const bool met_sleutel = tabel.tabel->naam != "verzoek_product";
        for (const auto& waarden : tabel.rijen) {
            std::vector<std::string> bestanden;  // bound without a copy
            bestanden.reserve(waarden.size());
            const Use rij = db.use(sql.voeg_in.c_str());
            rij->bind(1, feit.zegel.gemeente.view());
            if (met_sleutel) bind_sleutel(*rij, 2, *sleutel);
            int plaats = 2 + static_cast<int>(met_sleutel ? sleutel->size() : 0);
            for (const Feitwaarde& w : waarden) {
                if (const auto* getal = std::get_if<std::int64_t>(&w)) {
                    rij->bind(plaats, *getal);
                } else if (const auto* tekst = std::get_if<std::string>(&w)) {
                    rij->bind(plaats, *tekst);
                } else if (std::holds_alternative<Bestandshash>(w)) {
                    const std::string& bytes = feit.bestanden.at(bestand++);
                    bestanden.push_back(bytes.empty() ? std::string() : compress(bytes));
                    rij->bind_blob(plaats, bestanden.back());
                }
                ++plaats;
            }
            rij->run();
        }
    }
}

}  // namespace jeugdregio::storage::sql
