// SPDX-License-Identifier: MIT
// What a warm stream allocates: nothing, in either direction.
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/encoder.hpp>

#include "allocations.hpp"
#include "gob_support.hpp"
#include "gob_types.hpp"

#include <string>

namespace colambda::gob {
namespace {

using testing::unhex;

// As aws-lambda-go's messages.InvokeRequest and its Deadline.
struct timestamp {
  std::int64_t seconds = 0;
  std::int64_t nanos = 0;
  static constexpr auto describe() {
    return record{"InvokeRequest_Timestamp", field{"Seconds", &timestamp::seconds}, field{"Nanos", &timestamp::nanos}};
  }
};
struct invoke_request {
  slice payload;
  std::string request_id;
  std::string trace_id;
  timestamp deadline;
  std::string function_arn;
  std::string identity_id;
  std::string pool_id;
  slice client_context;
  static constexpr auto describe() {
    return record{"InvokeRequest",
                  field{"Payload", &invoke_request::payload},
                  field{"RequestId", &invoke_request::request_id},
                  field{"XAmznTraceId", &invoke_request::trace_id},
                  field{"Deadline", &invoke_request::deadline},
                  field{"InvokedFunctionArn", &invoke_request::function_arn},
                  field{"CognitoIdentityId", &invoke_request::identity_id},
                  field{"CognitoIdentityPoolId", &invoke_request::pool_id},
                  field{"ClientContext", &invoke_request::client_context}};
  }
};
// net/rpc's header.
struct request {
  std::string method;
  std::uint64_t seq = 0;
  static constexpr auto describe() {
    return record{"Request", field{"ServiceMethod", &request::method}, field{"Seq", &request::seq}};
  }
};
// The sender's message has a field that we lack, and of these an interface.
struct newer_timestamp {
  std::int64_t seconds = 0;
  std::vector<std::string> zone{"Europe", "Berlin"};
  std::int64_t nanos = 0;
  static constexpr auto describe() {
    return record{"InvokeRequest_Timestamp", field{"Seconds", &newer_timestamp::seconds},
                  field{"Zone", &newer_timestamp::zone}, field{"Nanos", &newer_timestamp::nanos}};
  }
};

invoke_request sample(std::size_t payload) {
  invoke_request made;
  made.payload = slice::own(std::string(payload, 'p'));
  made.request_id = "0d4f2a2e-8c5b-4a77-b8f3-0a3f0c1d2e3f";
  made.trace_id = "Root=1-5f84c7a1-0123456789abcdef01234567;Parent=0123456789abcdef;Sampled=0";
  made.deadline = {1'700'000'000, 123'456'789};
  made.function_arn = "arn:aws:lambda:eu-central-1:123456789012:function:hello";
  return made;
}

std::string warm_stream(encoder& to, std::size_t payload, std::uint64_t seq) {
  gather out;
  to.encode(request{"Function.Invoke", seq}, out).value();
  to.encode(sample(payload), out).value();
  return out.text();
}

void push(decoder& in, std::string_view wire) {
  const auto room = in.in().prepare(wire.size());
  std::memcpy(room.data(), wire.data(), wire.size());
  in.in().commit(wire.size());
}

TEST_CASE("memory: a warm header and InvokeRequest are read without an allocation, at any payload") {
  for (const std::size_t size : {10, 1000, 10'000, 500'000}) {
    encoder to;
    decoder in;
    request header;
    invoke_request body;
    std::string wire;
    CAPTURE(size);
    for (std::uint64_t seq = 0; seq < 20; ++seq) {
      wire = warm_stream(to, size, seq);
      body.payload = {};
      const testing::allocation_count count;
      push(in, wire);
      const auto first = in.decode(header);
      const auto second = in.decode(body);
      const auto allocated = count.value();
      REQUIRE(first.value());
      REQUIRE(second.value());
      REQUIRE(header.seq == seq);
      REQUIRE(body.payload.size() == size);
      REQUIRE(body.deadline.nanos == 123'456'789);
      if (seq >= 3) CHECK(allocated == 0);
    }
  }
}

TEST_CASE("memory: a payload still held while the next is read costs slabs in turn, not a new one each time") {
  encoder to;
  decoder in;
  request header;
  invoke_request body[2];
  for (std::uint64_t seq = 0; seq < 20; ++seq) {
    const auto wire = warm_stream(to, 100'000, seq);
    auto& current = body[seq % 2];
    current.payload = {};
    const testing::allocation_count count;
    push(in, wire);
    REQUIRE(in.decode(header).value());
    REQUIRE(in.decode(current).value());
    if (seq >= 6) CHECK(count.value() == 0);
  }
  CHECK(body[0].payload.size() == 100'000);
}

TEST_CASE("memory: skipping a field that is not wanted costs one allocation, for the skip's own stack") {
  encoder to;
  decoder in;
  timestamp into;
  for (int i = 0; i < 10; ++i) {
    gather out;
    to.encode(newer_timestamp{}, out).value();
    const auto wire = out.text();
    const testing::allocation_count count;
    push(in, wire);
    REQUIRE(in.decode(into).value());
    if (i >= 3) CHECK(count.value() <= 1);
  }
}

TEST_CASE("memory: containers of the size they had are read without an allocation") {
  using map_type = std::vector<std::vector<testing::point>>;
  encoder to;
  decoder in;
  map_type into;
  for (int i = 0; i < 10; ++i) {
    gather out;
    to.encode(map_type{{{1, 2}, {3, 4}}, {{5, 6}}}, out).value();
    const auto wire = out.text();
    const testing::allocation_count count;
    push(in, wire);
    REQUIRE(in.decode(into).value());
    if (i >= 3) CHECK(count.value() == 0);
  }
  CHECK(into == map_type{{{1, 2}, {3, 4}}, {{5, 6}}});
}

TEST_CASE("memory: a warm stream is written without an allocation, the large payload linked") {
  for (const std::size_t size : {10, 500'000}) {
    encoder to;
    gather out;
    const auto body = sample(size);
    for (std::uint64_t seq = 0; seq < 10; ++seq) {
      const request header{"Function.Invoke", seq};
      const testing::allocation_count count;
      REQUIRE(to.encode(header, out).has_value());
      REQUIRE(to.encode(body, out).has_value());
      if (seq >= 3) CHECK(count.value() == 0);
      out.consume(out.size());
    }
  }
}

TEST_CASE("memory: many small messages keep one small slab") {
  encoder to;
  decoder in;
  request header;
  invoke_request body;
  for (std::uint64_t seq = 0; seq < 200; ++seq) {
    push(in, warm_stream(to, 100, seq));
    REQUIRE(in.decode(header).value());
    REQUIRE(in.decode(body).value());
  }
  CHECK(in.in().held() <= inbox::slab_size + (std::size_t{8} << 10));
}

}  // namespace
}  // namespace colambda::gob
