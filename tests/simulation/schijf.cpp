#include "schijf.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <vector>

#include "core/invariant.hpp"

namespace jeugdregio::simulatie {
namespace {

/// The smallest piece that a disk writes whole.
constexpr std::size_t kBlok = 512;

/// Something that was written and not synced: bytes at a place, or another length.
struct Schrijf {
    std::int64_t plaats = 0;
    std::string bytes;
    bool lengte = false;  // `plaats` is the new length
};

void apply(std::string& inhoud, const Schrijf& s, std::size_t van, std::size_t tot) {
    const auto plaats = static_cast<std::size_t>(s.plaats);
    if (s.lengte) return inhoud.resize(plaats, '\0');
    if (inhoud.size() < plaats + tot) inhoud.resize(plaats + tot, '\0');
    std::copy_n(s.bytes.data() + van, tot - van, inhoud.data() + plaats + van);
}

struct Inhoud {
    std::string zeker;         // what is surely on the disk
    std::vector<Schrijf> los;  // written since, in order
};

std::string read_alles(const std::string& pad) {
    std::ifstream in(pad, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

struct Schijf::Kern {
    sqlite3_vfs* echt = nullptr;
    sqlite3_vfs eigen{};
    std::map<std::string, Inhoud> bestanden;
    Ramp ramp = Ramp::geen;
    std::int64_t over = -1, lang = 0, operaties = 0;
    bool plat = false, gebeurd = false, liegt = false;

    /// Counts an operation that writes; tells whether it may go on, and whether it is the one at which it
    /// happens.
    enum class Verloop { goed, fout, halverwege, vol };
    Verloop count() {
        if (plat) return Verloop::fout;
        ++operaties;
        if (ramp == Ramp::geen) return Verloop::goed;
        if (--over > 0) return Verloop::goed;
        if (ramp == Ramp::leugen && !liegt) {
            // From here on it lies; the power fails later.
            liegt = true;
            gebeurd = true;
            over = lang;
            return Verloop::goed;
        }
        gebeurd = true;
        if (ramp == Ramp::vol) {
            if (over + lang <= 0) ramp = Ramp::geen;
            return Verloop::vol;
        }
        plat = true;
        return Verloop::halverwege;
    }
};

namespace {

Schijf::Kern* kern = nullptr;  // SQLite's methods are plain functions
/// A check of the whole administration reads with several connections at once.
std::mutex kern_slot;

struct Bestand {
    sqlite3_file basis;
    Inhoud* inhoud;  // null for files whose loss means nothing (temporary ones)
    sqlite3_file* echt() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
Bestand* own(sqlite3_file* f) {
    return reinterpret_cast<Bestand*>(f);
}
sqlite3_file* real(sqlite3_file* f) {
    return own(f)->echt();
}

/// A full disk still shortens, syncs and deletes.
bool needs_no_room(Schijf::Kern::Verloop verloop) {
    return verloop == Schijf::Kern::Verloop::goed || verloop == Schijf::Kern::Verloop::vol;
}

int close_bestand(sqlite3_file* f) {
    return real(f)->pMethods->xClose(real(f));
}
int read_bestand(sqlite3_file* f, void* naar, int aantal, sqlite3_int64 plaats) {
    if (kern->plat) return SQLITE_IOERR_READ;
    return real(f)->pMethods->xRead(real(f), naar, aantal, plaats);
}
int write_bestand(sqlite3_file* f, const void* van, int aantal, sqlite3_int64 plaats) {
    const std::lock_guard houd{kern_slot};
    const auto verloop = kern->count();
    if (verloop == Schijf::Kern::Verloop::fout) return SQLITE_IOERR_WRITE;
    if (verloop == Schijf::Kern::Verloop::vol) return SQLITE_FULL;
    Schrijf s{plaats, std::string(static_cast<const char*>(van), static_cast<std::size_t>(aantal)), false};
    if (verloop == Schijf::Kern::Verloop::halverwege) s.bytes.resize(s.bytes.size() / 2 / kBlok * kBlok);
    if (!s.bytes.empty()) {
        const int rc =
            real(f)->pMethods->xWrite(real(f), s.bytes.data(), static_cast<int>(s.bytes.size()), plaats);
        if (rc != SQLITE_OK) return rc;
        if (own(f)->inhoud) own(f)->inhoud->los.push_back(std::move(s));
    }
    return verloop == Schijf::Kern::Verloop::goed ? SQLITE_OK : SQLITE_IOERR_WRITE;
}
int truncate_bestand(sqlite3_file* f, sqlite3_int64 lengte) {
    const std::lock_guard houd{kern_slot};
    if (!needs_no_room(kern->count())) return SQLITE_IOERR_TRUNCATE;
    const int rc = real(f)->pMethods->xTruncate(real(f), lengte);
    if (rc == SQLITE_OK && own(f)->inhoud) own(f)->inhoud->los.push_back({lengte, {}, true});
    return rc;
}
int sync_bestand(sqlite3_file* f, int) {
    const std::lock_guard houd{kern_slot};
    if (!needs_no_room(kern->count())) return SQLITE_IOERR_FSYNC;
    Inhoud* inhoud = own(f)->inhoud;
    if (!inhoud || kern->liegt) return SQLITE_OK;
    for (const Schrijf& s : inhoud->los) apply(inhoud->zeker, s, 0, s.bytes.size());
    inhoud->los.clear();
    return SQLITE_OK;
}
int size_bestand(sqlite3_file* f, sqlite3_int64* uit) {
    return real(f)->pMethods->xFileSize(real(f), uit);
}
int lock_bestand(sqlite3_file* f, int soort) {
    return real(f)->pMethods->xLock(real(f), soort);
}
int unlock_bestand(sqlite3_file* f, int soort) {
    return real(f)->pMethods->xUnlock(real(f), soort);
}
int check_lock(sqlite3_file* f, int* uit) {
    return real(f)->pMethods->xCheckReservedLock(real(f), uit);
}
int control_bestand(sqlite3_file* f, int wat, void* arg) {
    return real(f)->pMethods->xFileControl(real(f), wat, arg);
}
int sector_size(sqlite3_file* f) {
    return real(f)->pMethods->xSectorSize(real(f));
}
int characteristics(sqlite3_file* f) {
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}
int map_shm(sqlite3_file* f, int blad, int grootte, int uitbreiden, void volatile** uit) {
    return real(f)->pMethods->xShmMap(real(f), blad, grootte, uitbreiden, uit);
}
int lock_shm(sqlite3_file* f, int van, int aantal, int vlaggen) {
    return real(f)->pMethods->xShmLock(real(f), van, aantal, vlaggen);
}
void barrier_shm(sqlite3_file* f) {
    real(f)->pMethods->xShmBarrier(real(f));
}
int unmap_shm(sqlite3_file* f, int wissen) {
    return real(f)->pMethods->xShmUnmap(real(f), wissen);
}

// Version 2: no reading through mapped memory, which would go past us.
constexpr sqlite3_io_methods kMethoden = {2,
                                          close_bestand,
                                          read_bestand,
                                          write_bestand,
                                          truncate_bestand,
                                          sync_bestand,
                                          size_bestand,
                                          lock_bestand,
                                          unlock_bestand,
                                          check_lock,
                                          control_bestand,
                                          sector_size,
                                          characteristics,
                                          map_shm,
                                          lock_shm,
                                          barrier_shm,
                                          unmap_shm,
                                          nullptr,
                                          nullptr};

int open_bestand(sqlite3_vfs*, sqlite3_filename naam, sqlite3_file* f, int vlaggen, int* uit) {
    const std::lock_guard houd{kern_slot};
    f->pMethods = nullptr;
    if (kern->plat) return SQLITE_CANTOPEN;
    const bool telt = naam != nullptr &&
                      (vlaggen & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) != 0;
    own(f)->inhoud = nullptr;
    std::memset(own(f)->echt(), 0, static_cast<std::size_t>(kern->echt->szOsFile));
    if (telt && !kern->bestanden.contains(naam)) kern->bestanden[naam].zeker = read_alles(naam);
    const int rc = kern->echt->xOpen(kern->echt, naam, own(f)->echt(), vlaggen, uit);
    if (rc != SQLITE_OK) {
        if (own(f)->echt()->pMethods) own(f)->echt()->pMethods->xClose(own(f)->echt());
        return rc;
    }
    if (telt) own(f)->inhoud = &kern->bestanden[naam];
    f->pMethods = &kMethoden;
    return SQLITE_OK;
}
int delete_bestand(sqlite3_vfs*, const char* naam, int sync) {
    const std::lock_guard houd{kern_slot};
    if (!needs_no_room(kern->count())) return SQLITE_IOERR_DELETE;
    kern->bestanden.erase(naam);
    return kern->echt->xDelete(kern->echt, naam, sync);
}

}  // namespace

const char* ramp_naam(Ramp ramp) {
    constexpr const char* kNamen[] = {"geen", "proces", "stroom", "vol", "leugen"};
    return kNamen[static_cast<std::size_t>(ramp)];
}

Schijf::Schijf() : kern_(std::make_unique<Kern>()) {
    kern = kern_.get();
    kern->echt = sqlite3_vfs_find(nullptr);
    invariant(kern->echt != nullptr, "SQLite has a VFS of the system");
    kern->eigen = *kern->echt;
    kern->eigen.zName = "simulatie";
    kern->eigen.szOsFile = static_cast<int>(sizeof(Bestand)) + kern->echt->szOsFile;
    kern->eigen.pNext = nullptr;
    kern->eigen.xOpen = open_bestand;
    kern->eigen.xDelete = delete_bestand;
    invariant(sqlite3_vfs_register(&kern->eigen, 1) == SQLITE_OK, "a VFS can be added to SQLite");
}
Schijf::~Schijf() {
    sqlite3_vfs_unregister(&kern_->eigen);
}

Schijf& Schijf::install() {
    static Schijf schijf;
    return schijf;
}

void Schijf::plan(Ramp ramp, std::int64_t over, std::int64_t lang) {
    kern_->ramp = ramp;
    kern_->over = over;
    kern_->lang = lang;
    kern_->gebeurd = false;
    kern_->liegt = false;
}
void Schijf::calm() {
    invariant(!kern_->plat && !kern_->liegt, "a machine that is down or a disk that lied is recovered first");
    kern_->ramp = Ramp::geen;
}
bool Schijf::is_down() const {
    return kern_->plat;
}
bool Schijf::has_happened() const {
    return kern_->gebeurd;
}
std::int64_t Schijf::operaties() const {
    return kern_->operaties;
}
void Schijf::forget() {
    kern_->bestanden.clear();
    kern_->ramp = Ramp::geen;
    kern_->plat = kern_->gebeurd = kern_->liegt = false;
    kern_->operaties = 0;
}

void Schijf::cut_power() {
    invariant(kern_->ramp == Ramp::leugen, "the power is cut to end a lie");
    kern_->plat = true;
}

void Schijf::recover(oefenregio::Dobbel& dobbel) {
    const Ramp ramp = kern_->ramp;
    kern_->ramp = Ramp::geen;
    kern_->plat = kern_->liegt = false;
    if (ramp == Ramp::proces) return;  // the system still has everything
    for (auto& [pad, inhoud] : kern_->bestanden) {
        if (!std::filesystem::exists(pad)) continue;
        for (const Schrijf& s : inhoud.los) {
            if (s.lengte) {
                if (dobbel.chance(500)) apply(inhoud.zeker, s, 0, 0);
                continue;
            }
            const int lot = dobbel.between(1, 10);
            if (lot <= 4) apply(inhoud.zeker, s, 0, s.bytes.size());
            if (lot != 5) continue;
            // Torn: some of its blocks reached the disk.
            for (std::size_t van = 0; van < s.bytes.size(); van += kBlok)
                if (dobbel.chance(500)) apply(inhoud.zeker, s, van, std::min(van + kBlok, s.bytes.size()));
        }
        inhoud.los.clear();
        std::ofstream(pad, std::ios::binary | std::ios::trunc) << inhoud.zeker;
        // The shared memory of the log is no part of what a disk keeps.
        std::error_code stil;
        if (pad.ends_with("-wal")) std::filesystem::remove(pad.substr(0, pad.size() - 4) + "-shm", stil);
    }
}

}  // namespace jeugdregio::simulatie
