// Runs the program as a user does and catches what it says.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace steun {

struct Uitvoer {
    int exit = -1;  // -1 when it was killed
    std::string out, fout;
};

/// A folder of its own, gone at the end.
class Tijdelijk {
  public:
    Tijdelijk() {
        std::string vorm = (std::filesystem::temp_directory_path() / "jeugdregio-test-XXXXXX").string();
        map_ = mkdtemp(vorm.data());
    }
    ~Tijdelijk() {
        std::error_code ec;
        std::filesystem::remove_all(map_, ec);
    }
    Tijdelijk(const Tijdelijk&) = delete;
    Tijdelijk& operator=(const Tijdelijk&) = delete;
    std::filesystem::path operator/(const std::string& naam) const { return map_ / naam; }
    const std::filesystem::path& map() const { return map_; }

  private:
    std::filesystem::path map_;
};

inline std::string lees(const std::filesystem::path& pad) {
    std::ifstream in(pad, std::ios::binary);
    std::stringstream s;
    s << in.rdbuf();
    return s.str();
}

inline void schrijf(const std::filesystem::path& pad, const std::string& tekst) {
    std::ofstream uit(pad, std::ios::binary);
    uit << tekst;
}

/// The program under test: that of this build, or the one that JEUGDREGIO_PROGRAMMA names (./check runs the
/// same tests on the release build).
inline std::string programma() {
    const char* ander = std::getenv("JEUGDREGIO_PROGRAMMA");
    return ander != nullptr ? ander : std::string(BOUWMAP) + "/jeugdregio";
}

/// Starts the program with its output in two files, and what it reads from one; the caller waits for it.
inline pid_t start(const std::vector<std::string>& argumenten, const std::filesystem::path& out,
                   const std::filesystem::path& fout, const std::filesystem::path& in = "/dev/null") {
    const pid_t kind = fork();
    if (kind != 0) return kind;
    const int o = open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int f = open(fout.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int i = open(in.c_str(), O_RDONLY);
    dup2(i, STDIN_FILENO);
    dup2(o, STDOUT_FILENO);
    dup2(f, STDERR_FILENO);
    std::vector<char*> argv;
    std::string naam = programma();
    argv.push_back(naam.data());
    std::vector<std::string> kopie = argumenten;
    for (auto& a : kopie) argv.push_back(a.data());
    argv.push_back(nullptr);
    execv(naam.c_str(), argv.data());
    _exit(127);
}

inline Uitvoer run(const std::vector<std::string>& argumenten, const std::string& invoer = "") {
    const Tijdelijk t;
    schrijf(t / "in", invoer);
    const pid_t kind = start(argumenten, t / "out", t / "fout", t / "in");
    int status = 0;
    waitpid(kind, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, lees(t / "out"), lees(t / "fout")};
}

/// Kills the program (SIGKILL) after a while, unless it was ready before. True when it was killed.
inline bool run_and_kill(const std::vector<std::string>& argumenten, std::chrono::microseconds na) {
    const Tijdelijk t;
    const pid_t kind = start(argumenten, t / "out", t / "fout");
    std::this_thread::sleep_for(na);
    kill(kind, SIGKILL);
    int status = 0;
    waitpid(kind, &status, 0);
    return WIFSIGNALED(status);
}

}  // namespace steun
