// SPDX-License-Identifier: MIT
#include <colambda/cli/gobcat.hpp>

#include <colambda/cli/type_text.hpp>
#include <colambda/gob/decoder.hpp>
#include <colambda/gob/value.hpp>

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include "input.hpp"
#include "output.hpp"
#include "recoder.hpp"

namespace colambda::cli {
namespace {

constexpr std::size_t at_once = std::size_t{64} << 10;

boost::system::error_code last_error() { return {errno, boost::system::system_category()}; }

bool is_same_file(int a, int b) {
  struct stat one{};
  struct stat other{};
  if (::fstat(a, &one) != 0 || ::fstat(b, &other) != 0 || !S_ISREG(one.st_mode)) return false;
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

class reading {
 public:
  reading(const gobcat_options& options, output& to) : options_(options), to_(to) {
    if (options.recode) recoder_.emplace(to, options.bounds);
  }

  // Returns false if something was wrong with it.
  bool read(input& from);

 private:
  bool read_values(input& from, gob::decoder& in);
  [[nodiscard]] result<bool> take(gob::decoder& in);
  void complain(const input& about, const std::string& why);

  const gobcat_options& options_;
  output& to_;
  std::optional<recoder> recoder_;
  // Values read so far, and whether the last of them was refused by the recoder.
  std::size_t values_ = 0;
  bool is_unwritable_ = false;
};

void reading::complain(const input& about, const std::string& why) {
  // What was read comes first, also where both end up on one screen.
  to_.flush();
  if (!to_.failure()) std::fprintf(stderr, "gobcat: %s: %s\n", about.name().c_str(), why.c_str());
}

result<bool> reading::take(gob::decoder& in) {
  if (options_.types) return in.skip();
  gob::value what;
  auto got = in.decode(what);
  if (!got || !*got) return got;
  ++values_;
  if (recoder_) {
    const auto written = recoder_->put(what);
    is_unwritable_ = !written;
    if (!written) return written.error();
  } else {
    print_value(what, options_.form, [this](std::string_view text) { return to_.put(text); });
    to_.put("\n");
  }
  return true;
}

bool reading::read_values(input& from, gob::decoder& in) {
  const auto refuse = [&](const problem& why) {
    // What an encoder refuses has no place in the input.
    const bool is_unwritable = std::exchange(is_unwritable_, false);
    complain(from, is_unwritable ? fmt::format("value {} cannot be written: {}", values_, why.message())
                                 : fmt::format("byte {}: {}", why.offset(), why.message()));
    return false;
  };
  bool fine = true;
  while (!to_.failure()) {
    const auto got = take(in);
    if (!got) {
      fine = refuse(got.error());
      if (!options_.keep_going || in.is_broken()) return fine;
    }
    if (!got || *got) continue;
    // Whoever waits for it sees what there is before we wait for more.
    to_.flush();
    const auto room = in.in().prepare(std::max(in.wanted(), at_once));
    const auto size = from.read(room);
    if (!size) {
      complain(from, size.error().message());
      return false;
    }
    in.in().commit(*size);
    if (*size != 0) continue;
    const auto ended = in.finish();
    return ended ? fine : refuse(ended.error());
  }
  return fine;
}

bool reading::read(input& from) {
  gob::decoder in(options_.bounds);
  const bool fine = read_values(from, in);
  if (options_.types) print_types(in.types(), [this](std::string_view text) { return to_.put(text); });
  return fine;
}

// An error at the end of the output; a reader who has gone away has had enough, which is none.
gobcat_exit finish(output& to, const std::string& name, bool fine) {
  to.close();
  if (to.failure() == boost::system::errc::broken_pipe) return gobcat_exit::done;
  if (to.failure()) {
    std::fprintf(stderr, "gobcat: cannot write %s: %s\n", name.c_str(), to.failure().message().c_str());
    return gobcat_exit::output_lost;
  }
  return fine ? gobcat_exit::done : gobcat_exit::bad_input;
}

gobcat_exit cannot_read(const input& file) {
  std::fprintf(stderr, "gobcat: %s: %s\n", file.name().c_str(), file.failure().message().c_str());
  return gobcat_exit::bad_input;
}

gobcat_exit cannot_write(const std::string& path, const std::string& why) {
  std::fprintf(stderr, "gobcat: cannot write %s: %s\n", path.c_str(), why.c_str());
  return gobcat_exit::output_lost;
}

gobcat_exit recode(const gobcat_options& options) {
  input from(options.inputs.front());
  if (from.failure()) return cannot_read(from);
  const std::string& path = *options.recode;
  const bool is_standard = path == "-";
  // Not emptied before it is known that it is not what is to be read.
  output to(is_standard ? STDOUT_FILENO : ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
  if (to.file() < 0) return cannot_write(path, last_error().message());
  if (is_same_file(from.file(), to.file())) return cannot_write(path, "it is what is being read");
  struct stat about{};
  const bool has_length = !is_standard && ::fstat(to.file(), &about) == 0 && S_ISREG(about.st_mode);
  if (has_length && ::ftruncate(to.file(), 0) != 0) return cannot_write(path, last_error().message());
  const bool fine = reading(options, to).read(from);
  return finish(to, is_standard ? "standard output" : path, fine);
}

}  // namespace

gobcat_exit run(const gobcat_options& options) {
  if (options.recode) return recode(options);
  output to(STDOUT_FILENO);
  bool fine = true;
  for (const std::string& path : options.inputs) {
    input from(path);
    if (from.failure()) {
      to.flush();
      cannot_read(from);
    }
    fine = !from.failure() && reading(options, to).read(from) && fine;
    if (to.failure() || (!fine && !options.keep_going)) break;
  }
  return finish(to, "standard output", fine);
}

}  // namespace colambda::cli
