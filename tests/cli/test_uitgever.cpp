// Nobody hears of a decision before the disk has it; what fails halfway is told, whole and in order.
#include <gtest/gtest.h>

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "cli/uitgever.hpp"

namespace {

using namespace jeugdregio;

pipeline::Bestanduitkomst outcome(int nummer) {
    pipeline::Bestanduitkomst u;
    u.bestand = std::to_string(nummer);
    return u;
}

/// Counts what was committed and what is on disk, as a store would.
class Proefgrens final : public storage::Schijfgrens {
  public:
    Proefgrens(const std::atomic<int>& vastgelegd, std::atomic<int>& op_schijf, int faalt_vanaf)
        : vastgelegd_{vastgelegd}, op_schijf_{op_schijf}, faalt_vanaf_{faalt_vanaf} {}
    void wait() override {
        const int nu = vastgelegd_;
        if (nu >= faalt_vanaf_) throw storage::Opslagfout("De schijf is stuk.", "Vervang de schijf.");
        op_schijf_ = nu;
    }

  private:
    const std::atomic<int>& vastgelegd_;
    std::atomic<int>& op_schijf_;
    int faalt_vanaf_;
};

struct Verloop {
    std::vector<int> gegeven, onzeker;
    std::string fout;
    int te_vroeg = 0, aangenomen = 0;
};

/// Gives out `aantal` decisions; the disk fails when it holds `schijf_faalt`, writing the answer of
/// `antwoord_faalt`.
Verloop run(int aantal, int schijf_faalt, int antwoord_faalt) {
    Verloop uit;
    std::atomic<int> vastgelegd{0}, op_schijf{0};
    cli::Fasemeting meting;
    cli::Uitgever uitgever(
        std::make_unique<Proefgrens>(vastgelegd, op_schijf, schijf_faalt),
        {.geef = [&](pipeline::Bestanduitkomst&& u) -> std::optional<pipeline::Machinefout> {
             const int nummer = std::stoi(u.bestand);
             if (nummer == antwoord_faalt) return pipeline::Machinefout{"De map is vol.", "Maak ruimte."};
             uit.te_vroeg += nummer > op_schijf ? 1 : 0;
             uit.gegeven.push_back(nummer);
             return std::nullopt;
         },
         .onzeker =
             [&](const auto& over, const auto& fout) {
                 for (const auto& u : over) uit.onzeker.push_back(std::stoi(u.bestand));
                 uit.fout = fout.wat;
             }},
        meting);
    for (int i = 1; i <= aantal; ++i) {
        vastgelegd = i;
        ++uit.aangenomen;
        if (!uitgever.add(outcome(i))) break;
    }
    uitgever.finish();
    return uit;
}

std::vector<int> range(int van, int tot) {
    std::vector<int> uit;
    for (int i = van; i <= tot; ++i) uit.push_back(i);
    return uit;
}

TEST(Uitgever, gives_everything_in_order_and_never_before_the_disk_has_it) {
    const Verloop v = run(2000, 1 << 30, 0);
    EXPECT_EQ(v.gegeven, range(1, 2000));
    EXPECT_EQ(v.te_vroeg, 0);
    EXPECT_TRUE(v.onzeker.empty());
}

TEST(Uitgever, tells_all_that_was_not_given_out_when_the_disk_fails) {
    const Verloop v = run(2000, 700, 0);
    EXPECT_EQ(v.te_vroeg, 0);
    EXPECT_EQ(v.fout, "De schijf is stuk.");
    const int gegeven = static_cast<int>(v.gegeven.size());
    EXPECT_LT(gegeven, 700);
    EXPECT_EQ(v.gegeven, range(1, gegeven));
    EXPECT_EQ(v.onzeker, range(gegeven + 1, v.aangenomen)) << "nothing is passed over in silence";
}

TEST(Uitgever, stops_at_an_answer_that_cannot_be_written) {
    const Verloop v = run(2000, 1 << 30, 900);
    EXPECT_EQ(v.gegeven, range(1, 899));
    EXPECT_EQ(v.onzeker, range(900, v.aangenomen));
    EXPECT_EQ(v.fout, "De map is vol.");
}

}  // namespace
