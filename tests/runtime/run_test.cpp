// SPDX-License-Identifier: MIT
#include <colambda/run.hpp>

#include <colambda/pool.hpp>

#include <doctest/doctest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/this_coro.hpp>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>

using namespace colambda;

namespace {

struct ended {
  int status = -1;
  std::string errors;
};

using variables = std::initializer_list<std::pair<const char*, std::string>>;

// run() in a process of its own: what it says on standard error, and its exit status. `meanwhile` gets the
// process once it lives.
template <class Meanwhile>
ended run_in_child(const app& function, variables environment, Meanwhile meanwhile) {
  std::array<int, 2> errors{};
  REQUIRE(::pipe(errors.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::dup2(errors[1], STDERR_FILENO);
    ::close(errors[0]);
    // doctest's own handlers would pass for those of run().
    for (const int signal : {SIGINT, SIGTERM}) ::signal(signal, SIG_DFL);
    ::unsetenv("_LAMBDA_SERVER_PORT");
    ::unsetenv("AWS_LAMBDA_RUNTIME_API");
    for (const auto& [name, value] : environment) ::setenv(name, value.c_str(), 1);
    ::_exit(run(function));
  }
  ::close(errors[1]);
  meanwhile(child);
  ended how;
  std::array<char, 512> part{};
  for (ssize_t n = 0; (n = ::read(errors[0], part.data(), part.size())) > 0;) {
    how.errors.append(part.data(), static_cast<std::size_t>(n));
  }
  ::close(errors[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  how.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return how;
}

ended run_in_child(const app& function, variables environment) {
  return run_in_child(function, environment, [](pid_t) {});
}

// A port that listens for as long as this lives, and its number.
class taken_port {
 public:
  taken_port() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(socket_, generic, sizeof address) == 0);
    REQUIRE(::listen(socket_, 1) == 0);
    REQUIRE(::getsockname(socket_, generic, &size) == 0);
    number_ = ntohs(address.sin_port);
  }
  ~taken_port() { release(); }
  void release() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
  }
  [[nodiscard]] std::string number() const { return std::to_string(number_); }

 private:
  int socket_;
  int number_ = 0;
};

// Waits until somebody listens on the port; the process dies if that never happens.
void wait_for_listener(int port) {
  for (;;) {
    const int caller = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool connected = ::connect(caller, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    ::close(caller);
    if (connected) return;
    ::usleep(1000);
  }
}

// Waits until the process catches a signal, which it does a little after it listens.
void wait_for_handler(pid_t process, int signal) {
  const std::string path = "/proc/" + std::to_string(process) + "/status";
  for (unsigned long long caught = 0; (caught >> (signal - 1) & 1) == 0; ::usleep(1000)) {
    std::ifstream status(path);
    for (std::string line; std::getline(status, line);) {
      if (line.starts_with("SigCgt:")) caught = std::stoull(line.substr(7), nullptr, 16);
    }
  }
}

app any() {
  return app([](invocation& call) -> task<reply> { co_return reply(call.payload()); });
}

// What a callable on the pool refers to; says so when it goes.
struct witness {
  witness() = default;
  witness(const witness&) = delete;
  witness& operator=(const witness&) = delete;
  ~witness() { (void)!::write(STDERR_FILENO, "gone\n", 5); }
  std::atomic<bool> is_used = false;
};

task<void> leave_on_pool(std::atomic<bool>& begun) {
  witness here;
  co_await on_pool([&] {
    here.is_used = true;
    begun = true;
    ::pause();
  });
}

}  // namespace

TEST_CASE("run: outside Lambda it says so, and how to try the binary") {
  const auto how = run_in_child(any(), {});
  CHECK(how.status == 1);
  CHECK(how.errors.find("_LAMBDA_SERVER_PORT") != std::string::npos);
  CHECK(how.errors.find("AWS_LAMBDA_RUNTIME_API") != std::string::npos);
  CHECK(how.errors.find("colambda run ") != std::string::npos);
}

TEST_CASE("run: an empty variable is an unset one") {
  const auto how = run_in_child(any(), {{"_LAMBDA_SERVER_PORT", ""}, {"AWS_LAMBDA_RUNTIME_API", ""}});
  CHECK(how.status == 1);
  CHECK(how.errors.find("colambda run ") != std::string::npos);
}

TEST_CASE("run: an address of the Runtime API that is none is named, on one line whatever is in it") {
  const auto how = run_in_child(any(), {{"AWS_LAMBDA_RUNTIME_API", "127.0.0.1:port\nand more"}});
  CHECK(how.status == 1);
  CHECK(how.errors.find("AWS_LAMBDA_RUNTIME_API is not host:port") != std::string::npos);
  CHECK(how.errors.ends_with(": 127.0.0.1:port?and more\n"));
  CHECK(how.errors.find('\n') == how.errors.size() - 1);
}

TEST_CASE("run: a Runtime API whose host nobody knows is named") {
  const auto how = run_in_child(any(), {{"AWS_LAMBDA_RUNTIME_API", "no-such-host.invalid:9001"}});
  CHECK(how.status == 1);
  CHECK(how.errors.find("no invocation from no-such-host.invalid:9001: ") != std::string::npos);
}

TEST_CASE("run: with both variables it is go1.x, as in Go") {
  const taken_port port;
  const auto how = run_in_child(
      any(), {{"_LAMBDA_SERVER_PORT", port.number()}, {"AWS_LAMBDA_RUNTIME_API", "no-such-host.invalid:9001"}});
  CHECK(how.status == 1);
  CHECK(how.errors.find("cannot listen on 127.0.0.1:" + port.number()) != std::string::npos);
}

TEST_CASE("run: a port that is none is named") {
  for (const char* port : {"http", "-1", "65536", "80x", " 80", "8.0"}) {
    const auto how = run_in_child(any(), {{"_LAMBDA_SERVER_PORT", port}});
    CHECK(how.status == 1);
    CHECK_MESSAGE(how.errors.ends_with("_LAMBDA_SERVER_PORT is not a port number: " + std::string(port) + "\n"),
                  how.errors);
  }
}

TEST_CASE("run: a port that is taken is named") {
  const taken_port port;
  const auto how = run_in_child(any(), {{"_LAMBDA_SERVER_PORT", port.number()}});
  CHECK(how.status == 1);
  CHECK(how.errors.ends_with("cannot listen on 127.0.0.1:" + port.number() + ": Address already in use\n"));
}

TEST_CASE("run: SIGTERM and SIGINT end it with status 0, hooks included") {
  for (const int signal : {SIGTERM, SIGINT}) {
    taken_port port;
    auto function = any();
    function.on_shutdown([] { (void)!::write(STDERR_FILENO, "shut down\n", 10); });
    const auto number = port.number();
    port.release();
    const auto how = run_in_child(function, {{"_LAMBDA_SERVER_PORT", number}}, [&](pid_t child) {
      wait_for_listener(std::stoi(number));
      wait_for_handler(child, signal);
      ::kill(child, signal);
    });
    CHECK(how.status == 0);
    CHECK(how.errors == "shut down\n");
  }
}

TEST_CASE("run: work that is left on the pool at the end keeps what it refers to") {
  taken_port port;
  auto function = any();
  function.on_shutdown([]() -> task<void> {
    static std::atomic<bool> begun = false;
    boost::asio::co_spawn(co_await boost::asio::this_coro::executor, leave_on_pool(begun), boost::asio::detached);
    while (!begun) co_await sleep(std::chrono::milliseconds(1));
  });
  const auto number = port.number();
  port.release();
  const auto how = run_in_child(function, {{"_LAMBDA_SERVER_PORT", number}}, [&](pid_t child) {
    wait_for_listener(std::stoi(number));
    wait_for_handler(child, SIGTERM);
    ::kill(child, SIGTERM);
  });
  CHECK(how.status == 0);
  CHECK(how.errors.empty());
}

TEST_CASE("run: a hook that throws ends it before the first call, with its reason") {
  taken_port port;
  const auto number = port.number();
  port.release();
  auto function = any();
  function.on_init([] { throw std::runtime_error("no database"); });
  const auto how = run_in_child(function, {{"_LAMBDA_SERVER_PORT", number}});
  CHECK(how.status == 1);
  CHECK(how.errors.ends_with("init failed: std::runtime_error: no database\n"));
}
