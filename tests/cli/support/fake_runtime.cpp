// SPDX-License-Identifier: MIT
// A bootstrap that misbehaves as FAKE in its environment says, or, if that is unset, as its event says.
#include <boost/system/system_error.hpp>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <thread>
#include <utility>

#include "fake_api.hpp"

namespace {

using fake::api;
using fake::print;
using fake::reply;
using fake::variable;

// As many as it may have open.
std::string descriptors() {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  return std::to_string(limit.rlim_cur);
}

bool is_default(int number) {
  struct sigaction now{};
  ::sigaction(number, nullptr, &now);
  return now.sa_handler == SIG_DFL;
}

// What pollers of one process wait for.
class meeting {
 public:
  // Until as many are here as there may be events at once.
  void meet() {
    std::unique_lock lock(mutex_);
    const int most = std::stoi(variable("AWS_LAMBDA_MAX_CONCURRENCY"));
    // Those of a later round may be here before all of this one have gone.
    const int wanted = (here_++ / most + 1) * most;
    changed_.notify_all();
    changed_.wait(lock, [&] { return here_ >= wanted; });
  }
  void await_turn(int wanted) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return turn_ == wanted; });
  }
  void next_turn() {
    const std::lock_guard lock(mutex_);
    ++turn_;
    changed_.notify_all();
  }
  std::string told;

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int here_ = 0;
  int turn_ = 0;
};

meeting together;

class bootstrap {
 public:
  void serve() {
    for (;;) {
      const reply event = api_.next();
      if (event.status != "200") std::exit(9);
      id_ = event.fields.at("Lambda-Runtime-Aws-Request-Id");
      echo_ = "Lambda-Runtime-Invocation-Id: " + event.fields.at("Lambda-Runtime-Invocation-Id") + "\r\n";
      fields_ = "Content-Type: application/json\r\n" + echo_;
      // The event is a JSON string without escapes.
      const bool quoted = event.body.size() >= 2 && event.body.front() == '"';
      const std::string order = quoted ? event.body.substr(1, event.body.size() - 2) : event.body;
      const std::size_t colon = order.find(':');
      obey(order.substr(0, colon), colon == std::string::npos ? "" : order.substr(colon + 1), event);
    }
  }

 private:
  std::string post(const std::string& verb, const std::string& fields, const std::string& body) {
    api_.send("POST", "invocation/" + id_ + "/" + verb, fields, body);
    const std::string status = api_.receive().status;
    print(verb + " " + status);
    return status;
  }
  void answer(const std::string& body) { post("response", fields_, body); }

  // When SIGTERM comes, and then goes.
  void answer_at_term() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &wanted, nullptr);
    print("waiting " + std::to_string(::getpid()));
    int number = 0;
    ::sigwait(&wanted, &number);
    answer("\"" + std::to_string(number) + '"');
    std::_Exit(0);
  }

  // When `release` comes, and then says in that one's answer what became of it.
  void answer_late() {
    together.await_turn(1);
    together.told = post("response", fields_, "1");
    together.next_turn();
  }
  void release() {
    together.next_turn();
    together.await_turn(2);
    answer('"' + together.told + '"');
  }

  void obey(const std::string& verb, const std::string& rest, const reply& event) {
    if (verb == "exit") std::_Exit(std::stoi(rest));
    if (verb == "kill") ::raise(SIGKILL);
    if (verb == "hang") hang();
    if (verb == "fail") return fail(rest);
    if (verb == "late") return answer_late();
    if (verb == "release") return release();
    if (verb == "on_term") return answer_at_term();
    if (verb.rfind("meet", 0) == 0) together.meet();
    if (verb == "meet_hang") hang();
    if (verb == "meet_exit") std::_Exit(std::stoi(rest));
    if (verb == "getenv") return answer('"' + variable(rest) + '"');
    if (verb == "sigpipe") return answer(is_default(SIGPIPE) ? R"("default")" : R"("other")");
    if (verb == "descriptors") return answer('"' + descriptors() + '"');
    if (verb == "header") return answer('"' + event.fields.at(rest) + '"');
    if (verb == "big") return answer(std::string(std::stoul(rest), 'x'));
    if (verb == "print") print(rest);
    if (obey_wrongly(verb, rest)) return;
    answer(event.body);
    if (verb == "answer_exit") std::_Exit(std::stoi(rest));
    if (verb == "answer_hang") hang();
    if (verb == "answer_work") ::usleep(static_cast<useconds_t>(std::stoi(rest) * 1000));
  }

  // Whether it was an order to do something wrong; then the answer is given, too.
  bool obey_wrongly(const std::string& verb, const std::string& rest) {
    if (verb == "twice") answer("1");
    if (verb == "wrong_id") post_to_other();
    if (verb == "no_fields") {
      post("response", "", "1");
      return true;
    }
    if (verb == "lose_poll") {
      // Asks for an event and goes; the next connection gets it.
      answer("1");
      api_.send("GET", "invocation/next", "", "");
      api_.reconnect();
      return true;
    }
    if (verb == "unheard") {
      // Answers, and is gone before it is heard.
      api_.send("POST", "invocation/" + id_ + "/response", fields_, "\"unheard\"");
      std::_Exit(std::stoi(rest));
    }
    if (verb == "cut") {
      api_.write("POST /2018-06-01/runtime/invocation/" + id_ + "/response HTTP/1.1\r\nContent-Length: 9\r\n\r\n12");
      api_.half_close();
      print("cut " + api_.receive().status);
      api_.reconnect();
      return true;
    }
    obey_dying(verb, rest);
    return obey_streaming(verb, rest);
  }

  // If it was an order to die within an answer.
  void obey_dying(const std::string& verb, const std::string& rest) {
    const bool whole_length = verb == "cut_exit";
    if (!whole_length && verb != "stream_exit" && verb != "stream_kill" && verb != "stream_meet") return;
    if (whole_length) {
      api_.write("POST /2018-06-01/runtime/invocation/" + id_ + "/response HTTP/1.1\r\nContent-Length: 9\r\n\r\n12");
    } else {
      begin_stream(fields_);
      api_.write("5\r\npart1\r\n");
    }
    // All are within their streams when one ends all.
    if (verb == "stream_meet") together.meet();
    if (verb == "stream_kill") ::raise(SIGKILL);
    std::_Exit(std::stoi(rest));
  }

  // Whether it was an order to stream; then that was the answer.
  bool obey_streaming(const std::string& verb, const std::string& rest) {
    if (verb == "stream") {
      begin_stream(fields_);
      api_.write("5\r\npart1\r\n5\r\npart2\r\n");
      end_stream(rest == "boom");
    } else if (verb == "http") {
      begin_stream("Content-Type: application/vnd.awslambda.http-integration-response\r\n" + echo_);
      write_chunk(rest == "headless" ? "no head" : R"({"statusCode":201})");
      // The mark is cut in two.
      if (rest != "headless") write_chunk(std::string(3, '\0'));
      if (rest != "headless") write_chunk(std::string(5, '\0') + "body");
      end_stream(false);
    } else if (verb == "stream_cut") {
      begin_stream(fields_);
      api_.write("5\r\npart1\r\n9\r\npar");
      api_.half_close();
      print("stream_cut " + api_.receive().status);
      api_.reconnect();
    } else if (verb == "stream_hang") {
      begin_stream(fields_);
      write_chunk("part1\n");
      hang();
    } else if (verb == "flood") {
      flood(std::stoul(rest));
    } else {
      return false;
    }
    return true;
  }

  void begin_stream(const std::string& fields) {
    api_.write("POST /2018-06-01/runtime/invocation/" + id_ + "/response HTTP/1.1\r\n" + fields +
               "Transfer-Encoding: chunked\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n"
               "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n");
  }
  void write_chunk(const std::string& bytes) {
    char size[20];
    std::snprintf(size, sizeof size, "%zx\r\n", bytes.size());
    api_.write(size + bytes + "\r\n");
  }
  void end_stream(bool with_error) {
    // {"errorMessage":"boom","errorType":"errorString"}
    const std::string trailers =
        "Lambda-Runtime-Function-Error-Body: eyJlcnJvck1lc3NhZ2UiOiJib29tIiwiZXJyb3JUeXBlIjoiZXJyb3JTdHJpbmcifQ==\r\n"
        "Lambda-Runtime-Function-Error-Type: errorString\r\n";
    api_.write("0\r\n" + (with_error ? trailers : "") + "\r\n");
    print("stream " + api_.receive().status);
  }
  // So many bytes, until nobody takes them any more.
  void flood(std::size_t bytes) {
    const std::string piece(65536, 'x');
    begin_stream(fields_);
    try {
      for (std::size_t left = bytes; left > 0;) {
        const std::size_t n = std::min(left, piece.size());
        write_chunk(piece.substr(0, n));
        left -= n;
      }
      end_stream(false);
    } catch (const boost::system::system_error&) {
      print("flood broken");
      api_.reconnect();
    }
  }

  void post_to_other() {
    api_.send("POST", "invocation/other/response", fields_, "1");
    print("wrong_id " + api_.receive().status);
  }

  void fail(const std::string& message) {
    post("error", fields_ + "Lambda-Runtime-Function-Error-Type: Function.Fake\r\n",
         R"({"errorMessage":")" + message + R"(","errorType":"Function.Fake"})");
  }

  [[noreturn]] static void hang() {
    print("hanging " + std::to_string(::getpid()));
    for (;;) ::pause();
  }

  api api_;
  std::string id_;
  std::string echo_;
  std::string fields_;
};

// An extension inside this process, by a thread of its own; it asks for its next event if it is to.
class extension {
 public:
  explicit extension(const std::string& events) {
    to_.send_to("/2020-01-01/extension/register", "POST", "Lambda-Extension-Name: fake\r\n",
                "{\"events\":[" + events + "]}");
    id_ = "Lambda-Extension-Identifier: " + to_.receive().fields.at("Lambda-Extension-Identifier") + "\r\n";
  }
  // What came, or nothing if it never comes.
  reply next() {
    to_.send_to("/2020-01-01/extension/event/next", "GET", id_, "");
    return to_.receive();
  }
  std::string fail() {
    to_.send_to("/2020-01-01/extension/init/error", "POST",
                id_ + "Lambda-Extension-Function-Error-Type: Extension.No\r\n", "");
    return to_.receive().status;
  }

 private:
  api to_;
  std::string id_;
};

// Beside the runtime, which goes on.
void extend(const std::string& mode) {
  static extension registered(mode == "extension_calls" ? "\"INVOKE\"" : "");
  if (mode == "extension_silent") return;
  if (mode == "extension_fails") print("extension " + registered.fail());
  if (mode == "extension_fails") std::_Exit(1);
  std::thread([] {
    for (;;) print("extension got " + registered.next().body);
  }).detach();
}

[[noreturn]] void fail_init(bool then_go) {
  api to;
  to.send("POST", "init/error", "Content-Type: application/json\r\n",
          R"({"errorMessage":"no table","errorType":"Runtime.NoTable"})");
  print("init " + to.receive().status);
  if (then_go) std::_Exit(1);
  for (;;) ::pause();
}

}  // namespace

int main() {
  const std::string mode = variable("FAKE");
  if (mode == "exit") return 3;
  if (mode == "kill") ::raise(SIGKILL);
  if (mode == "init_error") fail_init(true);
  if (mode == "init_error_sit") fail_init(false);
  if (mode == "stubborn") ::signal(SIGTERM, SIG_IGN);
  if (mode == "sit") {
    print("sitting");
    for (;;) ::pause();
  }
  if (mode == "garbage") {
    api to;
    to.write("\x16\x03\x01 what is this\r\n\r\n");
    print("garbage " + to.receive().status);
    return 5;
  }
  if (mode.rfind("extension", 0) == 0) extend(mode);
  if (mode == "pollers") {
    for (int i = 1; i < std::stoi(variable("AWS_LAMBDA_MAX_CONCURRENCY")); ++i) {
      std::thread([] { bootstrap().serve(); }).detach();
    }
  }
  bootstrap().serve();
}
