// What only a person at a terminal sees: progress, which never mixes with the lines of the files.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>

#include <cstdlib>

#include "cli/hulp.hpp"

namespace {

using namespace cli_test;

/// Runs the program with a terminal as its output and gives all that appeared there.
std::string run_on_terminal(const std::vector<std::string>& argumenten) {
    const int scherm = posix_openpt(O_RDWR | O_NOCTTY);
    if (scherm < 0 || grantpt(scherm) != 0 || unlockpt(scherm) != 0) return "";
    const std::string lijn = ptsname(scherm);
    const pid_t kind = steun::start(argumenten, lijn, lijn);
    std::string uit;
    char buffer[4096];
    // Kept open by us too, so that what the program wrote last is not lost when it ends.
    const int eigen = open(lijn.c_str(), O_RDWR | O_NOCTTY);
    int status = 0;
    fcntl(scherm, F_SETFL, O_NONBLOCK);
    pollfd wacht{scherm, POLLIN, 0};
    for (bool klaar = false;;) {
        const ssize_t n = read(scherm, buffer, sizeof buffer);
        if (n > 0)
            uit.append(buffer, static_cast<std::size_t>(n));
        else if (klaar)
            break;
        else
            klaar = poll(&wacht, 1, 10) == 0 && waitpid(kind, &status, WNOHANG) == kind;
    }
    close(eigen);
    close(scherm);
    return uit;
}

TEST(Terminal, progress_is_wiped_before_a_line_and_at_the_end) {
    const Regio r;
    const std::string a = r.write("a.xml", to_xml(toewijzing("1"))),
                      b = r.write("b.xml", to_xml(toewijzing("2")));
    const std::string uit = run_on_terminal({"controleer", a, b});
    if (uit.empty()) GTEST_SKIP() << "this machine gives no terminal to a test";
    EXPECT_NE(uit.find("\r1 van 2 bestanden\r\x1b[K" + b + ": JW301"), std::string::npos) << uit;
    EXPECT_NE(uit.find("\r2 van 2 bestanden\r\x1b[K\r\n"), std::string::npos) << uit;
    EXPECT_EQ(run_on_terminal({"controleer", a}).find(" van 1 "), std::string::npos);
}

}  // namespace
