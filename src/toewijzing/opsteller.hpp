// Inside opstellen: puts a 301 together product by product, each held against the rules of the sender.
#pragma once

#include <algorithm>

#include "toewijzing/regels_opstellen.hpp"

namespace jeugdregio::toewijzing {

class Opsteller {
  public:
    /// What comes with a product beside its contents.
    struct Omstandigheid {
        bool overleg = false, pgb = false, intrekking = false;
        std::string reden{};                // RedenWijziging that was given; empty: the one that fits
        std::optional<Datum> gepasseerd{};  // IV093
        dossier::Budgetsoort budgetsoort = dossier::Budgetsoort::onbekend;
        bool voortzetting = false;  // takes over from a toewijzing, with its kind of budget
    };

    explicit Opsteller(const Opstelinput& input) : input_(input), vrij_(input.vrij) {}

    [[nodiscard]] const Opstelinput& input() const { return input_; }

    template <class Input>
    bool check(std::span<const Ketenregel<Input>> regels, const Input& input) {
        apply_opstelregels(regels, input, uit_);
        return uit_.weigeringen.empty();
    }
    /// Whether the request can be granted; from then on the 301 is its answer.
    bool check_verzoek(const Opstelverzoek& vraag);
    /// The version that holds; null (and a refusal) when there is none to change.
    [[nodiscard]] const dossier::ToewijzingVersie* find_bestaand(ToewijzingNummer nummer);

    void add_nieuw(const Productwens& wens, std::optional<ToewijzingNummer> nummer, const Omstandigheid& bij);
    void change(const dossier::ToewijzingVersie& oud, dossier::ToewijzingVersie nieuw,
                const Omstandigheid& bij);
    /// OP257: ends `oud` the day before `vanaf` and goes on with a new one as `nieuw` says. Where nothing of
    /// `oud` would be left, it is removed.
    void replace(const dossier::ToewijzingVersie& oud, const dossier::ToewijzingVersie& nieuw, Datum vanaf,
                 const Omstandigheid& bij);
    void remove(const dossier::ToewijzingVersie& oud);
    /// As it is (IV099: without a reason).
    void repeat(const dossier::ToewijzingVersie& oud);

    /// Adds what else is current (OP087) and hands over.
    [[nodiscard]] Opstelling finish();

  private:
    void add(Handeling handeling, dossier::ToewijzingVersie nieuw, const dossier::ToewijzingVersie* oud,
             const Omstandigheid& bij);
    [[nodiscard]] std::string choose_reden(const dossier::ToewijzingVersie& oud,
                                           const dossier::ToewijzingVersie& nieuw,
                                           const Omstandigheid& bij) const;

    const Opstelinput& input_;
    ToewijzingNummer vrij_;
    const dossier::Verzoek* verzoek_ = nullptr;
    Opstelling uit_;
};

/// Eis 71, AMB-002: the kind of budget that the goal of the latest verwijzing on record points to, for help
/// over these days; onbekend without a goal.
[[nodiscard]] dossier::Budgetsoort propose_budgetsoort(const Opstelinput& input, const Productwens& wens);

/// Whether a day that a 317 wishes for has passed (IV093).
[[nodiscard]] bool has_gepasseerd(const dossier::Verzoek& verzoek, const Opstelinput& input);
/// The products of a 317, all of them, as IV093 says.
void compose_wijziging(const Honoreerwens& wens, const dossier::Verzoek& verzoek, Opsteller& naar);

}  // namespace jeugdregio::toewijzing
