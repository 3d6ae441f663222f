// SPDX-License-Identifier: MIT
// The whole program: what it prints of streams that are whole, cut short or broken, and what it ends with.
#include <colambda/gob/convert.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/program.hpp"
#include "support/streams.hpp"

namespace {

using colambda::gob::to_value;
using support::messages;
using support::point;
using support::run_program;
using support::run_result;
using support::stream_of;

run_result gobcat(std::vector<std::string> words, std::string_view input = {}) {
  words.insert(words.begin(), COLAMBDA_GOBCAT);
  return run_program(words, input);
}

// What a shell makes of a line in which $0 is the program, $1 and so on are `words`.
run_result shell(const std::string& line, std::vector<std::string> words = {}) {
  words.insert(words.begin(), {"/bin/sh", "-c", line, COLAMBDA_GOBCAT});
  return run_program(words);
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

// A folder of its own, gone at the end.
class folder {
 public:
  folder() {
    std::string made = std::filesystem::temp_directory_path() / "gobcat-XXXXXX";
    if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("no folder");
    path_ = made;
  }
  folder(const folder&) = delete;
  folder& operator=(const folder&) = delete;
  ~folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string path(const std::string& name) const { return path_ / name; }
  [[nodiscard]] std::string write(const std::string& name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

 private:
  std::filesystem::path path_;
};

// A value of Point that says it has a third field, and no more.
const std::string broken = messages("ff80 03 01 00");

TEST_CASE("gobcat: values are lines, types are lines, from standard input or files, in order") {
  const folder files;
  const std::string one = files.write("one", stream_of(point{1, 2}, std::string("x")));
  const std::string two = files.write("two", stream_of(point{3, 0}));
  CHECK(gobcat({one, two}).out == "{\"X\":\"1\",\"Y\":\"2\"}\n\"x\"\n{\"X\":\"3\"}\n");
  CHECK(gobcat({}, files.read("two")).out == "{\"X\":\"3\"}\n");
  CHECK(gobcat({"-", one}, files.read("two")).out == "{\"X\":\"3\"}\n{\"X\":\"1\",\"Y\":\"2\"}\n\"x\"\n");
  CHECK(gobcat({"--types", one, two}).out == "64 struct Point { X int; Y int }\n64 struct Point { X int; Y int }\n");
  const run_result nothing = gobcat({});
  CHECK(nothing.status == 0);
  CHECK(nothing.out.empty());
  CHECK(nothing.err.empty());
}

TEST_CASE("gobcat: plain and pretty are what they are in the library") {
  const std::string stream = stream_of(point{1, -2});
  CHECK(gobcat({"--plain"}, stream).out == "{\"X\":1,\"Y\":-2}\n");
  CHECK(gobcat({"--pretty"}, stream).out == "{\n  \"X\": \"1\",\n  \"Y\": \"-2\"\n}\n");
  CHECK(gobcat({"--pretty", "--plain"}, stream).out == "{\n  \"X\": 1,\n  \"Y\": -2\n}\n");
  CHECK(gobcat({}, stream_of(std::string("\xff"))).out == "{\"b64\":\"/w==\"}\n");
}

TEST_CASE("gobcat: a stream cut at any byte prints its whole values and says where it ended") {
  const std::string first = stream_of(point{1, 2});
  const std::string whole = stream_of(point{1, 2}, point{3, 4});
  for (std::size_t cut = 0; cut <= whole.size(); ++cut) {
    CAPTURE(cut);
    const run_result ended = gobcat({}, whole.substr(0, cut));
    std::string wanted;
    if (cut >= first.size()) wanted = "{\"X\":\"1\",\"Y\":\"2\"}\n";
    if (cut == whole.size()) wanted += "{\"X\":\"3\",\"Y\":\"4\"}\n";
    CHECK(ended.out == wanted);
    const bool is_whole = cut == 0 || cut == first.size() || cut == whole.size();
    CHECK(ended.status == (is_whole ? 0 : 1));
    CHECK(ended.err == (is_whole ? "" : "gobcat: standard input: byte " + std::to_string(cut) + ": unexpected EOF\n"));
  }
}

TEST_CASE("gobcat: an error says the file, the byte and the reason, and is the end unless told to keep going") {
  const folder files;
  const std::string before = stream_of(point{1, 2});
  const std::string bad = files.write("bad", before + broken + stream_of(point{5, 0}).substr(before.size() - 8));
  const std::string good = files.write("good", stream_of(std::string("good")));
  const run_result stopped = gobcat({bad, good});
  CHECK(stopped.status == 1);
  CHECK(stopped.out == "{\"X\":\"1\",\"Y\":\"2\"}\n");
  CHECK(stopped.err == "gobcat: " + bad + ": byte 43: gob: bad data: field numbers out of bounds\n");
  const run_result went_on = gobcat({"--keep-going", bad, "/no/such/file", good});
  CHECK(went_on.status == 1);
  CHECK(went_on.out == "{\"X\":\"1\",\"Y\":\"2\"}\n{\"X\":\"5\"}\n\"good\"\n");
  CHECK(went_on.err == stopped.err + "gobcat: /no/such/file: No such file or directory\n");
}

TEST_CASE("gobcat: types are printed also of a stream that breaks") {
  const run_result ended = gobcat({"--types"}, stream_of(point{1, 2}) + broken);
  CHECK(ended.status == 1);
  CHECK(ended.out == "64 struct Point { X int; Y int }\n");
  CHECK(has(ended.err, "gobcat: standard input: byte "));
}

TEST_CASE("gobcat: a message over the limit ends its file, even when it keeps going") {
  const std::string long_one = stream_of(std::string(std::size_t{2} << 20, 'x'));
  CHECK(gobcat({}, long_one).status == 0);
  const folder files;
  const std::string file = files.write("long", stream_of(point{1, 0}) + long_one);
  const run_result ended = gobcat({"--keep-going", "--message-limit", "1", file, "-"}, stream_of(point{2, 0}));
  CHECK(ended.status == 1);
  CHECK(ended.out == "{\"X\":\"1\"}\n{\"X\":\"2\"}\n");
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
}

TEST_CASE("gobcat: what is no file is an error with its name") {
  const run_result missing = gobcat({"/no/such/file"});
  CHECK(missing.status == 1);
  CHECK(missing.err == "gobcat: /no/such/file: No such file or directory\n");
  CHECK(gobcat({"/"}).err == "gobcat: /: Is a directory\n");
  CHECK(has(gobcat({"/dev/zero"}).err, "gobcat: /dev/zero: byte 1: "));
}

TEST_CASE("gobcat: a value as deep as the limits allow is printed and written again") {
  const support::long_chain deep(9'999);
  const std::string stream = stream_of(deep.first());
  const run_result printed = gobcat({}, stream);
  CHECK(printed.status == 0);
  CHECK(std::count(printed.out.begin(), printed.out.end(), '}') == 9'999);
  CHECK(gobcat({"--recode", "-"}, stream).out == stream);
}

TEST_CASE("gobcat: a stream written again has the same values, in a file or on standard output") {
  const folder files;
  const std::string stream =
      stream_of(point{1, 2}, std::string("x"), to_value(point{3, 4}).value().in_interface("main.Point"));
  const std::string in = files.write("in", stream);
  const run_result done = gobcat({"--recode", files.path("out"), in});
  CHECK(done.status == 0);
  CHECK(done.out.empty());
  CHECK(done.err.empty());
  CHECK(gobcat({files.path("out")}).out == gobcat({in}).out);
  // Go's ids before 1.21 began at 65; ours begin at 64.
  colambda::gob::encoder older(65);
  colambda::gather bytes;
  older.encode(point{1, 2}, bytes).value();
  CHECK(gobcat({"--recode", "-"}, bytes.text()).out == stream_of(point{1, 2}));
}

TEST_CASE("gobcat: what was read of a broken stream is written again, all of it that is whole with --keep-going") {
  const folder files;
  const std::string stream = stream_of(point{1, 2}, point{3, 4});
  const std::string head = stream_of(point{1, 2});
  const std::string damaged = head + broken + stream.substr(head.size());
  const std::string out = files.write("out", std::string(1000, 'z'));
  CHECK(gobcat({"--recode", out}, damaged).status == 1);
  CHECK(files.read("out") == head);
  CHECK(gobcat({"--keep-going", "--recode", out}, damaged).status == 1);
  CHECK(files.read("out") == stream);
}

// A []string of 1 MiB whose type has the id 64. Before it come values of 64 other types, with larger ids, so that
// written again its type has the id 128, which is a byte longer.
std::string outgrown() {
  std::string all;
  for (int i = 0; i < 64; ++i) {
    const auto id = fmt::format("fe{:04x}", 2 * (129 + i));
    all += messages(fmt::format("fe{:04x} 02 01 01 03'T{}' 01 {} 00 01 04 00 00", 2 * (128 + i) + 1, 10 + i, id));
    all += messages(id + " 00 00");
  }
  all += messages("7f 02 01 02 ff80 00 01 0c 00 00");
  const auto head_bytes = colambda::testing::unhex("ff80 00 01 fd0ffff8");
  const std::string head(colambda::as_text(head_bytes));
  return all + "\xFD\x10" + std::string(2, '\0') + head + std::string((1 << 20) - head.size(), 'x');
}

TEST_CASE("gobcat: a value that can be read but not written again is named by its number") {
  const std::string stream = outgrown() + stream_of(std::int64_t{3});
  CHECK(gobcat({"--message-limit", "1"}, stream).err.empty());
  const std::string refused =
      "gobcat: standard input: value 65 cannot be written: gob: encoder: message too big: 1048577 bytes\n";
  const run_result first = gobcat({"--message-limit", "1", "--recode", "-"}, stream);
  CHECK(first.status == 1);
  CHECK(first.err == refused);
  const std::string head = first.out;
  const run_result all = gobcat({"--message-limit", "1", "--keep-going", "--recode", "-"}, stream + broken);
  CHECK(all.status == 1);
  CHECK(all.out == head + stream_of(std::int64_t{3}));
  CHECK(all.err.starts_with(refused + "gobcat: standard input: byte "));
}

TEST_CASE("gobcat: an output that cannot be written is status 74 with the reason, and the input stays") {
  const folder files;
  const std::string stream = stream_of(point{1, 2});
  const std::string in = files.write("in", stream);
  const run_result nowhere = gobcat({"--recode", "/no/such/folder/out", in});
  CHECK(nowhere.status == 74);
  CHECK(nowhere.err == "gobcat: cannot write /no/such/folder/out: No such file or directory\n");
  const run_result itself = gobcat({"--recode", in, in});
  CHECK(itself.status == 74);
  CHECK(itself.err == "gobcat: cannot write " + in + ": it is what is being read\n");
  CHECK(files.read("in") == stream);
  const run_result full = gobcat({"--recode", "/dev/full", in});
  CHECK(full.status == 74);
  CHECK(full.err == "gobcat: cannot write /dev/full: No space left on device\n");
  const run_result printed = shell("\"$0\" \"$1\" >/dev/full", {in});
  CHECK(printed.status == 74);
  CHECK(printed.err == "gobcat: cannot write standard output: No space left on device\n");
  CHECK(gobcat({"--recode", files.path("new"), "/no/such/file"}).status == 1);
  CHECK_FALSE(std::filesystem::exists(files.path("new")));
}

TEST_CASE("gobcat: a reader who has had enough is no error") {
  const folder files;
  // More than a pipe holds, so that the rest is surely written after the reader has gone.
  const std::string in = files.write("in", stream_of(std::vector<std::string>(1'000, std::string(1'000, 'x'))));
  const run_result ended = shell("{ \"$0\" \"$1\"; echo status $? >&2; } | head -c 4", {in});
  CHECK(ended.out == "[\"xx");
  CHECK(ended.err == "status 0\n");
}

TEST_CASE("gobcat: what has come is printed before more is waited for") {
  const folder files;
  const std::string one = files.write("one", stream_of(std::string("one")));
  const std::string two = files.write("two", stream_of(std::string("two")));
  // The second value is not sent before the first has been seen: held back, it would never be.
  const run_result ended = shell(
      "mkfifo \"$3\"; { cat \"$1\"; exec 3<\"$3\"; read -r line <&3; cat \"$2\"; exec >&-; cat <&3 >&2; } | "
      "\"$0\" --plain | tee \"$3\"",
      {one, two, files.path("pipe")});
  CHECK(ended.out == "\"one\"\n\"two\"\n");
}

TEST_CASE("gobcat: a wrong command line is status 64 with a way out; help and version are status 0") {
  const run_result wrong = gobcat({"--typse"});
  CHECK(wrong.status == 64);
  CHECK(wrong.out.empty());
  CHECK(wrong.err == "gobcat: no such option: --typse (did you mean --types?)\ntry: gobcat --help\n");
  const run_result help = gobcat({"--help"});
  CHECK(help.status == 0);
  CHECK(help.err.empty());
  CHECK(has(help.out, "EXAMPLES"));
  CHECK(gobcat({"--version"}).out.starts_with("gobcat "));
}

}  // namespace
