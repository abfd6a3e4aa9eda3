#include "cli/bestanden.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include <fmt/format.h>

namespace jeugdregio::cli {
namespace fs = std::filesystem;
namespace {

/// What the system answered, in Dutch, for the causes that a user meets.
std::string describe_errno(int fout) {
    switch (fout) {
        case ENOENT:
            return "het bestand of de map bestaat niet";
        case EACCES:
        case EPERM:
            return "u hebt er geen rechten op";
        case EISDIR:
            return "het is een map";
        case ENOTDIR:
            return "een deel van het pad is geen map";
        case ENOSPC:
            return "de schijf is vol";
        case EROFS:
            return "de schijf kan alleen worden gelezen";
        default:
            return std::strerror(fout);
    }
}

class Handvat {
  public:
    explicit Handvat(int fd) : fd_(fd) {}
    ~Handvat() {
        if (fd_ >= 0) ::close(fd_);
    }
    Handvat(const Handvat&) = delete;
    Handvat& operator=(const Handvat&) = delete;
    [[nodiscard]] int fd() const { return fd_; }
    /// Closes now, so that a late error (a full disk) is not missed.
    [[nodiscard]] bool close() {
        const int fd = fd_;
        fd_ = -1;
        return ::close(fd) == 0;
    }

  private:
    int fd_;
};

bool is_xml(const fs::path& p) {
    std::string ext = p.extension().string();
    std::transform(ext.begin(), ext.end(), ext.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ext == ".xml";
}

}  // namespace

std::vector<fs::path> list_invoer(const std::vector<std::string>& argumenten) {
    std::vector<fs::path> uit;
    for (const auto& a : argumenten) {
        std::error_code fout;
        if (!fs::is_directory(a, fout)) {
            uit.emplace_back(a);
            continue;
        }
        std::vector<fs::path> in_map;
        fs::directory_iterator map(a, fout);
        if (fout) {
            uit.emplace_back(a);
            continue;
        }
        for (const auto& item : map) {
            std::error_code soort;
            if (!item.is_directory(soort) && is_xml(item.path())) in_map.push_back(item.path());
        }
        std::sort(in_map.begin(), in_map.end());
        uit.insert(uit.end(), in_map.begin(), in_map.end());
    }
    return uit;
}

namespace {

/// Opens a regular file and reads as much of it as `hoeveel` makes of its size.
template <class Hoeveel>
Result<Gelezen, Bestandsfout> read_deel(const fs::path& pad, Hoeveel hoeveel) {
    const auto complaint = [&](int fout) {
        return Fout{
            Bestandsfout{fmt::format("{} kan niet worden gelezen: {}.", pad.string(), describe_errno(fout)),
                         "Controleer de naam en de rechten van het bestand."}};
    };
    // Not blocking, so that a named pipe without a writer is refused instead of waited for.
    Handvat bestand(::open(pad.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (bestand.fd() < 0) return complaint(errno);
    struct stat info {};
    if (::fstat(bestand.fd(), &info) != 0) return complaint(errno);
    if (S_ISDIR(info.st_mode)) return complaint(EISDIR);
    if (!S_ISREG(info.st_mode))
        return Fout{Bestandsfout{fmt::format("{} is geen gewoon bestand.", pad.string()),
                                 "Geef een bestand of een map op."}};
    Gelezen uit;
    uit.grootte = static_cast<std::size_t>(info.st_size);
    uit.bytes.resize(hoeveel(uit.grootte));
    std::size_t gelezen = 0;
    while (gelezen < uit.bytes.size()) {
        const ssize_t n = ::read(bestand.fd(), uit.bytes.data() + gelezen, uit.bytes.size() - gelezen);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return complaint(errno);
        if (n == 0) break;  // shrunk while we read
        gelezen += static_cast<std::size_t>(n);
    }
    uit.bytes.resize(gelezen);
    return uit;
}

}  // namespace

Result<Gelezen, Bestandsfout> read_file(const fs::path& pad, std::size_t max_bytes) {
    return read_deel(pad, [&](std::size_t grootte) { return grootte > max_bytes ? 0 : grootte; });
}

Result<Gelezen, Bestandsfout> read_begin(const fs::path& pad, std::size_t bytes) {
    return read_deel(pad, [&](std::size_t grootte) { return std::min(grootte, bytes); });
}

Result<bool, Bestandsfout> prepare_map(const fs::path& map) {
    std::error_code fout;
    fs::create_directories(map, fout);
    if (!fs::is_directory(map) || ::access(map.c_str(), W_OK | X_OK) != 0)
        return Fout{Bestandsfout{fmt::format("In map {} kan niet worden geschreven{}.", map.string(),
                                             fout ? ": " + describe_errno(fout.value()) : std::string()),
                                 "Kies met --uit een map waarin u mag schrijven."}};
    return true;
}

namespace {

Result<bool, Bestandsfout> write_whole(const fs::path& pad, std::string_view bytes, bool duurzaam,
                                       std::string_view herstel) {
    const fs::path tijdelijk = pad.parent_path() / ("." + pad.filename().string() + ".deel");
    const auto complaint = [&](int fout) {
        ::unlink(tijdelijk.c_str());
        return Fout{Bestandsfout{
            fmt::format("{} kan niet worden geschreven: {}.", pad.string(), describe_errno(fout)),
            std::string(herstel)}};
    };
    Handvat bestand(::open(tijdelijk.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (bestand.fd() < 0) return complaint(errno);
    std::size_t geschreven = 0;
    while (geschreven < bytes.size()) {
        const ssize_t n = ::write(bestand.fd(), bytes.data() + geschreven, bytes.size() - geschreven);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return complaint(errno);
        geschreven += static_cast<std::size_t>(n);
    }
    if (duurzaam && ::fsync(bestand.fd()) != 0) return complaint(errno);
    if (!bestand.close()) return complaint(errno);
    if (::rename(tijdelijk.c_str(), pad.c_str()) != 0) return complaint(errno);
    if (!duurzaam) return true;
    const fs::path boven = pad.has_parent_path() ? pad.parent_path() : fs::path(".");
    const Handvat map(::open(boven.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (map.fd() < 0 || ::fsync(map.fd()) != 0) return complaint(errno);
    return true;
}

}  // namespace

Result<bool, Bestandsfout> write_file(const fs::path& pad, std::string_view bytes) {
    return write_whole(
        pad, bytes, false,
        "Het besluit staat wel in de database. Maak ruimte en verwerk het bestand opnieuw: u krijgt "
        "hetzelfde antwoord.");
}

Result<bool, Bestandsfout> write_file_duurzaam(const fs::path& pad, std::string_view bytes,
                                               std::string_view herstel) {
    return write_whole(pad, bytes, true, herstel);
}

void remove_databasebestand(const std::string& pad) {
    std::error_code niets;
    for (const char* achter : {"", "-wal", "-shm"}) std::filesystem::remove(pad + achter, niets);
}

fs::path default_contract() {
    std::error_code fout;
    const fs::path zelf = fs::read_symlink("/proc/self/exe", fout);
    if (fout) return {};
    static constexpr const char* kNaam = "contracten/ijsselland-2023";
    fs::path map = zelf.parent_path();
    for (int i = 0; i < 4; ++i, map = map.parent_path()) {
        if (fs::is_directory(map / "share/jeugdregio" / kNaam)) return map / "share/jeugdregio" / kNaam;
        if (fs::is_directory(map / kNaam)) return map / kNaam;
    }
    return {};
}

}  // namespace jeugdregio::cli
