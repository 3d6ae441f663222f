// SPDX-License-Identifier: MIT
// Bytes that Go 1.19 and aws-lambda-go wrote to each other, against what our codec makes of the same values.
//
// Left out of the comparison by bytes: the texts of a function's own errors and its stack traces, which are the
// function's; and connections that were not the first of their process, because Go numbers types once a process,
// where we number them once a connection. Those are read, not rewritten.
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>
#include <colambda/rpc/messages.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace colambda;

struct request_head {
  std::string service_method;
  std::uint64_t seq = 0;
  static constexpr auto describe() {
    return record{"Request", field{"ServiceMethod", &request_head::service_method}, field{"Seq", &request_head::seq}};
  }
};

struct response_head {
  std::string service_method;
  std::uint64_t seq = 0;
  std::string error;
  static constexpr auto describe() {
    return record{"Response", field{"ServiceMethod", &response_head::service_method}, field{"Seq", &response_head::seq},
                  field{"Error", &response_head::error}};
  }
};

struct no_body {
  static constexpr auto describe() { return record{""}; }
};

struct captured {
  std::string name;
  std::string request;
  std::string reply;
};

int digit(char hex) { return hex <= '9' ? hex - '0' : hex - 'a' + 10; }

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1])));
  }
  return bytes;
}

// "= name", then "-> request", then "<- reply".
std::vector<captured> load(const std::string& file) {
  std::ifstream in(std::string(INTEROP_CAPTURES) + "/" + file);
  std::vector<captured> all;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("= ")) all.push_back({line.substr(2), {}, {}});
    if (line.starts_with("-> ")) all.back().request = from_hex(line.substr(3));
    if (line.starts_with("<- ")) all.back().reply = from_hex(line.substr(3));
  }
  return all;
}

const captured& find(const std::vector<captured>& all, std::string_view name) {
  for (const auto& one : all) {
    if (one.name == name) return one;
  }
  FAIL("no capture of " << name);
  return all.front();
}

// Go 1.19 gave its first type the id 65.
constexpr gob::type_id first_id_of_go_1_19 = 65;

template <class Head, class Body>
std::string encoded(gob::encoder& by, const Head& head, const Body& body) {
  gather out;
  by.encode(head, out).value();
  by.encode(body, out).value();
  return out.text();
}

rpc::invoke_request request_of(std::string_view payload) {
  rpc::invoke_request made;
  made.payload = slice::copy_of(payload);
  made.request_id = "rid";
  return made;
}

rpc::invoke_response response_of(std::string_view payload) {
  rpc::invoke_response made;
  made.payload = slice::copy_of(payload);
  return made;
}

struct exchange {
  request_head asked;
  response_head answered;
  rpc::invoke_request request;
  rpc::invoke_response response;
  std::string refusal;
};

// What a server and a client of ours read from a capture's two sides.
exchange read(const captured& from) {
  exchange made;
  gob::decoder server;
  server.push(as_bytes(from.request));
  CHECK(server.decode(made.asked).value());
  const auto read_request = server.decode(made.request);
  if (!read_request) made.refusal = read_request.error().message();
  CHECK(server.finish().has_value());
  gob::decoder client;
  client.push(as_bytes(from.reply));
  CHECK(client.decode(made.answered).value());
  if (made.answered.error.empty()) {
    CHECK(client.decode(made.response).value());
  } else {
    CHECK(client.skip().value());
  }
  CHECK(client.finish().has_value());
  return made;
}

}  // namespace

TEST_CASE("captures: requests have the bytes that Go's client sent") {
  const auto all = load("one_connection.txt");
  REQUIRE(all.size() == 7);
  gob::encoder by(first_id_of_go_1_19);
  const std::string_view hello = R"({"Kind":"hello"})";
  CHECK(encoded(by, request_head{"Function.Ping", 0}, rpc::ping_request{}) == all[0].request);
  CHECK(encoded(by, request_head{"Function.Invoke", 1}, request_of(hello)) == all[1].request);
  CHECK(encoded(by, request_head{"Function.Nope", 2}, request_of(hello)) == all[2].request);
  CHECK(encoded(by, request_head{"Function.Nope", 3}, request_of(hello)) == all[3].request);
  CHECK(encoded(by, request_head{"Function.Invoke", 4}, request_of(R"({"Kind":"errors.New"})")) == all[4].request);
  CHECK(encoded(by, request_head{"Function.Invoke", 5}, request_of(R"({"Kind":"trail"} junk)")) == all[5].request);
  CHECK(encoded(by, request_head{"Function.Invoke", 6}, request_of(R"({"kind":"hello","unk":1})")) == all[6].request);
}

TEST_CASE("captures: replies have the bytes that Go's server sent") {
  const auto all = load("one_connection.txt");
  REQUIRE(all.size() == 7);
  gob::encoder by(first_id_of_go_1_19);
  const std::string no_method = "rpc: can't find method Function.Nope";
  rpc::invoke_response failed;
  failed.error.emplace();
  failed.error->message = "boom";
  failed.error->type = "errorString";
  CHECK(encoded(by, response_head{"Function.Ping", 0, {}}, rpc::ping_response{}) == all[0].reply);
  CHECK(encoded(by, response_head{"Function.Invoke", 1, {}}, response_of("\"Hello ƛ!\"")) == all[1].reply);
  CHECK(encoded(by, response_head{"Function.Nope", 2, no_method}, no_body{}) == all[2].reply);
  CHECK(encoded(by, response_head{"Function.Nope", 3, no_method}, no_body{}) == all[3].reply);
  CHECK(encoded(by, response_head{"Function.Invoke", 4, {}}, failed) == all[4].reply);
  CHECK(encoded(by, response_head{"Function.Invoke", 5, {}}, response_of(R"({"Kind":"trail"})")) == all[5].reply);
  CHECK(encoded(by, response_head{"Function.Invoke", 6, {}}, response_of("\"Hello ƛ!\"")) == all[6].reply);
}

TEST_CASE("captures: calls on connections of their own are read whole, whatever ids they use") {
  const auto all = load("own_connections.txt");
  REQUIRE(all.size() == 16);
  for (const auto& one : all) {
    CAPTURE(one.name);
    const auto got = read(one);
    CHECK(got.asked.service_method == got.answered.service_method);
    CHECK(got.asked.seq == got.answered.seq);
  }
}

TEST_CASE("captures: the fields of a request are where Go put them") {
  const auto all = load("own_connections.txt");
  const auto got = read(find(all, "invoke deadline"));
  CHECK(got.asked.service_method == "Function.Invoke");
  CHECK(got.request.payload.text() == R"({"Kind":"deadline"})");
  CHECK(got.request.request_id == "rid");
  CHECK(got.request.trace_id == "Root=1");
  CHECK(got.request.deadline.seconds == 1'893'456'000);
  CHECK(got.request.deadline.nanos == 5);
  CHECK(got.request.invoked_function_arn == "arn");
  CHECK(got.response.payload.text() == R"("2030-01-01T00:00:00.000000005Z")");
  CHECK(read(find(all, "bad clientctx")).request.client_context.text() == "{");
  CHECK(read(find(all, "zero request")).request.payload.empty());
}

TEST_CASE("captures: a panic's reply is read with all of its stack trace") {
  const auto got = read(find(load("own_connections.txt"), "invoke panicint"));
  REQUIRE(got.response.error);
  CHECK(got.response.error->message == "42");
  CHECK(got.response.error->type == "int");
  CHECK(got.response.error->should_exit);
  const auto& frames = got.response.error->stack_trace;
  REQUIRE(frames.size() == 13);
  REQUIRE(frames[0]);
  CHECK(frames[0]->line == 39);
  CHECK(frames[0]->label == "lambdaPanicResponse");
  REQUIRE(frames[12]);
  CHECK(frames[12]->path == "runtime/asm_amd64.s");
  CHECK(frames[12]->line == 1594);
  CHECK(frames[12]->label == "goexit");
}

TEST_CASE("captures: a body of the wrong type is refused in Go's words") {
  const auto all = load("own_connections.txt");
  const auto got = read(find(all, "wrongfieldtype"));
  CHECK_FALSE(got.refusal.empty());
  CHECK(got.refusal == got.answered.error);
  const auto extra = read(find(all, "extra fields"));
  CHECK(extra.refusal.empty());
  CHECK(extra.request.payload.text() == R"({"Kind":"hello"})");
  CHECK(extra.request.request_id == "r");
}
