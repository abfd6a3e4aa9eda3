// A disk that fails on command, under the real program: a VFS of SQLite that passes everything on to the one
// of the system and remembers of every file what has surely reached the disk and what was only written.
//
// After a crash `recover` leaves in the files what a machine could find there: after a power cut what was
// synced, and of what was written since any part, in any order, the last write torn. What it does not
// imitate: a disk that damages bytes nobody wrote, and file names that get lost.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "oefenregio/dobbel.hpp"

namespace jeugdregio::simulatie {

/// What goes wrong.
enum class Ramp : std::uint8_t {
    geen,
    proces,  // the program is killed: what was written stays written
    stroom,  // the power fails: what was not synced may be gone
    vol,     // the disk is full for a while: writing fails, reading goes on
    leugen,  // the disk says that it synced and does not, until the power fails
};
[[nodiscard]] const char* ramp_naam(Ramp ramp);

/// One for the whole program. It is told what to do by one thread; several may read.
class Schijf {
  public:
    /// Every database that is opened from now on is on this disk.
    static Schijf& install();

    /// After `over` more writing operations it happens. `vol` lasts for `lang` operations.
    void plan(Ramp ramp, std::int64_t over, std::int64_t lang = 0);
    /// Nothing is planned any more; a full disk has room again.
    void calm();
    /// The program is dead or the power is off: nothing works until recover(). REQUIRES all connections
    /// closed before recover() is called.
    [[nodiscard]] bool is_down() const;
    /// Whether a write failed since the last plan(), or a sync was a lie.
    [[nodiscard]] bool has_happened() const;
    /// Now, whatever was planned. REQUIRES that a lie was planned.
    void cut_power();
    void recover(oefenregio::Dobbel& dobbel);
    /// Forgets every file: another world begins.
    void forget();
    /// Writing operations so far.
    [[nodiscard]] std::int64_t operaties() const;

    Schijf(const Schijf&) = delete;
    Schijf& operator=(const Schijf&) = delete;
    ~Schijf();

    struct Kern;

  private:
    Schijf();
    std::unique_ptr<Kern> kern_;
};

}  // namespace jeugdregio::simulatie
