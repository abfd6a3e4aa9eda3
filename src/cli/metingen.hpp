// Where the time of `verwerk` goes, phase by phase (--metingen): the clock on the wall, and the processor
// time of the thread that did it.
#pragma once

#include <chrono>

#include "storage/opslag.hpp"

namespace jeugdregio::cli {

struct Fasemeting {
    std::chrono::nanoseconds verstreken{0}, processor{0};
};

/// Adds the time that it exists to a phase. Begins and ends on one thread.
class Fasemeter {
  public:
    explicit Fasemeter(Fasemeting& fase);
    Fasemeter(const Fasemeter&) = delete;
    Fasemeter& operator=(const Fasemeter&) = delete;
    ~Fasemeter();

  private:
    Fasemeting& fase_;
    const Fasemeting begin_;
};

struct Metingen {
    Fasemeting lezen, vooruit;             // files and messages, and dossiers ahead; on the second thread
    Fasemeting wachten;                    // for that
    Fasemeting verwerken;                  // deciding, answering, and what the store does
    Fasemeting laden, vastleggen, commit;  // the store's part of it
    Fasemeting schijf, schrijven;          // waiting for the disk, and answer files; on the third thread
};

/// To standard error, as a table.
void print_metingen(const Metingen& metingen);

/// A store that keeps time.
class GemetenOpslag final : public storage::Beslisopslag {
  public:
    GemetenOpslag(storage::Beslisopslag& opslag, Metingen& metingen) : opslag_{opslag}, metingen_{metingen} {}

    void begin() override;
    void commit() override;
    void rollback() noexcept override;
    std::int64_t next_volgnummer(const Gemeente& gemeente) override;
    storage::Identiteit find_bericht(const storage::Berichtsleutel& sleutel,
                                     std::string_view sha256) override;
    void record(const storage::Vastlegging& vastlegging) override;
    dossier::ToewijzingDossier load_toewijzingen(const Gemeente& gemeente,
                                                 std::span<const ToewijzingNummer> nummers,
                                                 std::int64_t voor) override;
    dossier::DeclaratieDossier load_declaratie(const storage::DeclaratieVraag& vraag,
                                               std::int64_t voor) override;
    bool still_holds(const storage::DeclaratieVraag& vraag, std::int64_t voor) override;
    dossier::KetenDossier load_keten(const storage::KetenVraag& vraag, std::int64_t voor) override;
    std::optional<dossier::Verzoek> find_verzoek(const Gemeente& gemeente, const AgbCode& aanbieder,
                                                 std::string_view referentie, std::int64_t voor) override;
    dossier::Jeugdigedossier load_jeugdige(const Gemeente& gemeente, const Bsn& bsn) override;
    std::optional<storage::BekendBericht> find_heenbericht(const storage::Berichtsleutel& sleutel) override;
    std::vector<contract::AanbiederContract> load_aanbieder(const AgbCode& agb) override;
    std::vector<contract::Clientenstop> load_clientenstops(const AgbCode& agb) override;

  private:
    storage::Beslisopslag& opslag_;
    Metingen& metingen_;
};

}  // namespace jeugdregio::cli
