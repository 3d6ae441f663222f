// SPDX-License-Identifier: MIT
// Messages in, values out. Owns the stream's bytes not yet read, its types, and the plans; does no I/O.
#pragma once

#include <colambda/error.hpp>
#include <colambda/gob/framer.hpp>
#include <colambda/gob/plan.hpp>
#include <colambda/gob/read.hpp>
#include <colambda/gob/scanner.hpp>
#include <colambda/gob/schema.hpp>
#include <colambda/inbox.hpp>
#include <colambda/limits.hpp>

#include <memory>
#include <optional>
#include <vector>

namespace colambda::gob {

/// Reads one gob stream, in pieces of any size, into values of described and standard types.
///
///     gob::decoder in;
///     in.push(bytes);                        // or read into in.in()
///     point p;
///     while (in.decode(p).value()) use(p);   // false: more bytes are needed
///     in.finish().value();                   // nothing was cut short
///
/// Values are read onto what is there, as Go does: fields that were not sent keep what they hold. A `slice`
/// shares the bytes of its message. After a failure the next call goes on with the next value; only a length
/// over `limits::message` ends the stream for good.
class decoder {
 public:
  explicit decoder(limits bounds = {});
  decoder(const decoder&) = delete;
  decoder& operator=(const decoder&) = delete;

  /// Where a socket reads into.
  [[nodiscard]] colambda::inbox& in() noexcept { return in_; }
  /// Bytes that a read should make room for: all of an announced message, else 1.
  [[nodiscard]] std::size_t wanted() const noexcept;
  /// Takes a copy of the stream's next bytes.
  void push(bytes_view bytes);

  /// Reads the next value; false if it is not all there yet, and then the same call is to be repeated.
  /// Errors: every enumerator of `error` but the JSON ones; texts are Go's where Go has one.
  template <class T>
  [[nodiscard]] result<bool> decode(T& into) {
    return decode_as(type_of<T>(), &into, [](reader& in, void* to, const plan& how) {
      return detail::read_part(in, *static_cast<T*>(to), how);
    });
  }
  /// The same for a value of any type.
  [[nodiscard]] result<bool> decode(value& into);
  /// The same for a value that nobody wants.
  [[nodiscard]] result<bool> skip();

  /// The types that the stream has defined so far.
  [[nodiscard]] const schema& types() const noexcept { return types_; }

  /// Bytes of all messages taken so far.
  [[nodiscard]] std::size_t consumed() const noexcept { return consumed_; }
  /// Whether a length was over the limit, so that nothing more can be read.
  [[nodiscard]] bool is_broken() const noexcept { return broken_.has_value(); }

  /// At the end of the input: fails if it ended inside a message or a value.
  [[nodiscard]] result<void> finish() const;

 private:
  using read_function = bool (*)(reader&, void*, const plan&);
  [[nodiscard]] result<bool> decode_as(const type& local, void* into, read_function read);
  [[nodiscard]] result<bool> next_value();
  [[nodiscard]] result<bool> next_message(slice& body);
  [[nodiscard]] result<bool> take_definition(type_id as, reader& in);
  enum class pieces { kept, dropped };
  [[nodiscard]] result<bool> find_end(pieces passed);
  [[nodiscard]] result<bool> can_scan();
  [[nodiscard]] static bool read_whole(reader& in, void* into, const plan& how, read_function read);
  void drop_value() noexcept;
  [[nodiscard]] bool is_too_long(const slice& next) noexcept;
  [[nodiscard]] result<bool> refuse_begun();
  [[nodiscard]] problem refuse(const fault& why, std::size_t offset);
  [[nodiscard]] problem refuse(const reader& in);

  limits bounds_;
  colambda::inbox in_;
  schema types_;
  planner plans_;

  // The value at hand: its type, its messages' bodies, where each began in the stream.
  type_id value_type_ = 0;
  std::vector<slice> pieces_;
  std::vector<std::size_t> piece_offsets_;
  std::size_t value_bytes_ = 0;
  bool has_value_ = false;
  // Whether messages of the value may be gone, because it is being skipped.
  bool dropped_ = false;
  bool after_definition_ = false;
  // Set while a value with interfaces is being followed over its messages, and taken down.
  std::optional<scanner> following_;
  std::shared_ptr<detail::document> recorded_;
  std::optional<detail::recorder> recorder_;
  std::size_t consumed_ = 0;
  std::optional<problem> broken_;
};

}  // namespace colambda::gob
