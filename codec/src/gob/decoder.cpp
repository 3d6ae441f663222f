// SPDX-License-Identifier: MIT
#include <colambda/gob/decoder.hpp>

#include <colambda/gob/definitions.hpp>
#include <colambda/gob/value.hpp>

#include <utility>

namespace colambda::gob {

decoder::decoder(limits bounds) : bounds_(bounds), types_(bounds_), plans_(types_) {}

std::size_t decoder::wanted() const noexcept {
  const auto pending = in_.pending();
  const auto front = next_frame(pending, bounds_);
  const bool announced = front.head != 0 && front.refused == fault_kind::none;
  return announced && front.size() > pending.size() ? front.size() - pending.size() : 1;
}

void decoder::push(bytes_view bytes) {
  if (bytes.empty()) return;
  const auto room = in_.prepare(bytes.size());
  std::memcpy(room.data(), bytes.data(), bytes.size());
  in_.commit(bytes.size());
}

result<void> decoder::finish() const {
  if (broken_) return *broken_;
  if (in_.pending().empty() && !has_value_ && !after_definition_) return {};
  return to_problem({.what = fault_kind::unexpected_end}, consumed_ + in_.pending().size());
}

problem decoder::refuse(const fault& why, std::size_t offset) {
  after_definition_ = false;
  return to_problem(why, offset);
}

problem decoder::refuse(const reader& in) { return refuse(in.why(), piece_offsets_[in.piece()] + in.piece_offset()); }

void decoder::drop_value() noexcept {
  has_value_ = false;
  dropped_ = false;
  following_.reset();
  recorder_.reset();
  recorded_.reset();
  pieces_.clear();
  piece_offsets_.clear();
}

// The next message's body, its place noted; false if it is not all there.
result<bool> decoder::next_message(slice& body) {
  const auto pending = in_.pending();
  const auto front = next_frame(pending, bounds_);
  if (front.refused != fault_kind::none) {
    auto why = to_problem({.what = front.refused, .first = front.body, .second = bounds_.message}, consumed_);
    after_definition_ = false;
    if (front.refused == fault_kind::message_over_limit) {
      broken_ = why;
    } else {
      in_.drop(front.head);
      consumed_ += front.head;
    }
    return why;
  }
  if (!front.is_whole(pending)) return false;
  in_.drop(front.head);
  body = in_.take(front.body);
  piece_offsets_.push_back(consumed_ + front.head);
  consumed_ += front.size();
  return true;
}

// Takes definitions until a value is at hand.
result<bool> decoder::next_value() {
  if (broken_) return *broken_;
  // Of a value whose reading threw.
  if (!has_value_ && !pieces_.empty()) drop_value();
  while (!has_value_) {
    slice body;
    auto got = next_message(body);
    if (!got || !*got) return got;
    reader in({&body, 1}, types_, bounds_);
    std::int64_t wide = 0;
    // Go keeps 32 bits of an id, and so must we.
    const bool fine = in.integer(wide);
    const auto type = static_cast<type_id>(wide);
    if (!fine) {
      if (in.why().what == fault_kind::short_uint) in.why().what = fault_kind::unexpected_end;
      auto why = refuse(in);
      drop_value();
      return why;
    }
    if (type < 0) {
      const auto taken = take_definition(static_cast<type_id>(-static_cast<std::int64_t>(type)), in);
      piece_offsets_.clear();
      if (!taken) return taken;
      continue;
    }
    const std::size_t head = in.piece_offset();
    value_type_ = type;
    value_bytes_ = body.size();
    piece_offsets_.back() += head;
    pieces_.push_back(std::move(body).part(head, value_bytes_ - head));
    has_value_ = true;
  }
  return true;
}

result<bool> decoder::take_definition(type_id as, reader& in) {
  detail::definition from;
  if (const auto refused = types_.may_define(as); refused != fault_kind::none) {
    in.fail(refused, bounds_.types);
    return refuse(in);
  }
  if (!detail::read_definition(in, from)) return refuse(in);
  if (const auto refused = types_.define(as, std::move(from)); refused != fault_kind::none) {
    in.fail(refused, bounds_.definitions);
    return refuse(in);
  }
  after_definition_ = true;
  if (in.empty()) return true;
  in.fail(fault_kind::extra_data);
  return refuse(in);
}

// All messages of a value together are bounded as one message is.
bool decoder::is_too_long(const slice& next) noexcept {
  value_bytes_ += next.size();
  return value_bytes_ > bounds_.message || pieces_.size() >= detail::text_place::most_pieces ||
         next.size() >= detail::text_place::longest_piece;
}

// Follows the value over its messages until its end is among the pieces. Called again when more bytes have
// come, it goes on with the next message.
result<bool> decoder::find_end(pieces passed) {
  auto step = scanner::step::needs_message;
  if (!following_) {
    reader in({pieces_.data(), 1}, types_, bounds_);
    const bool begun = following_.emplace(&types_, recorder_ ? &*recorder_ : nullptr).begin(value_type_, true, in);
    step = begun ? following_->go_on(in) : scanner::step::failed;
    if (step == scanner::step::failed) return refuse(in);
  }
  while (step == scanner::step::needs_message) {
    slice body;
    auto got = next_message(body);
    if (!got || !*got) return got;
    if (is_too_long(body)) {
      const fault why{.what = fault_kind::message_over_limit, .first = value_bytes_, .second = bounds_.message};
      return broken_.emplace(refuse(why, piece_offsets_.back()));
    }
    if (passed == pieces::dropped) pieces_.clear();
    pieces_.push_back(std::move(body));
    if (recorder_) recorder_->first_piece(pieces_.size() - 1);
    reader in({&pieces_.back(), 1}, types_, bounds_);
    step = following_->go_on(in);
    if (step == scanner::step::failed) return refuse(in.why(), piece_offsets_.back() + in.piece_offset());
  }
  return true;
}

// A value whose reading was begun by another call lacks what this one needs. It is followed to its end all the
// same, so that the next one can be read.
result<bool> decoder::refuse_begun() {
  auto ended = find_end(pieces::dropped);
  if (ended && !*ended) return false;
  after_definition_ = false;
  drop_value();
  if (!ended) return ended;
  return problem{error::unsupported, consumed_, "gob: a value was begun to be read by another call than this one"};
}

result<bool> decoder::decode_as(const type& local, void* into, read_function read) {
  auto ready = next_value();
  if (!ready || !*ready) return ready;
  if (dropped_) return refuse_begun();
  fault mismatch;
  const plan* how = plans_.top_level(local, value_type_, mismatch);
  if (how == nullptr) {
    auto why = refuse(mismatch, piece_offsets_[0]);
    // Of a value in several messages the others are left, as Go leaves them: a stream that goes on with them
    // cannot be followed.
    drop_value();
    return why;
  }
  std::optional<problem> cut_short;
  if (how->has_interface) {
    const auto ended = find_end(pieces::kept);
    if (ended && !*ended) return false;
    if (!ended) cut_short = ended.error();
  }
  reader in(pieces_, types_, bounds_, &plans_);
  // Also when a type's own method throws, the next call goes on with the next value.
  has_value_ = false;
  after_definition_ = false;
  // A stream that is wrong further on may be wrong for this type before, and then that is what Go would say.
  const bool fine = (!cut_short || !broken_) && read_whole(in, into, *how, read);
  if (fine && !cut_short) {
    drop_value();
    return true;
  }
  if (in.why().what == fault_kind::out_of_range && !in.why().named) in.note_name("*" + spell(local));
  const bool is_end = in.why().what == fault_kind::none || in.why().what == fault_kind::end_of_message;
  auto why = cut_short && is_end ? *cut_short : refuse(in);
  drop_value();
  return why;
}

bool decoder::read_whole(reader& in, void* into, const plan& how, read_function read) {
  std::uint64_t zero = 0;
  if (how.local->what != kind::structure) {
    if (!in.uint(zero)) return false;
    if (zero != 0) return in.fail(fault_kind::singleton_delta);
  }
  return read(in, into, how);
}

result<bool> decoder::can_scan() {
  auto ready = next_value();
  if (!ready || !*ready || following_) return ready;
  const auto seen = types_.survey(value_type_);
  if (seen.fault == fault_kind::none) return true;
  auto why = refuse({.what = seen.fault, .name = seen.name, .named = !seen.name.empty()}, piece_offsets_[0]);
  drop_value();
  return why;
}

result<bool> decoder::decode(value& into) {
  auto ready = can_scan();
  if (!ready || !*ready) return ready;
  if (following_ && !recorder_) return refuse_begun();
  if (!recorder_) {
    recorded_ = std::make_shared<detail::document>();
    recorder_.emplace(*recorded_);
  }
  auto ended = find_end(pieces::kept);
  if (ended && !*ended) return false;
  after_definition_ = false;
  if (ended) {
    recorded_->pieces = std::move(pieces_);
    recorded_->types = types_.table();
    recorded_->shrink();
    into = value(std::move(recorded_), 0, types_.resolve(value_type_));
  }
  drop_value();
  return ended;
}

result<bool> decoder::skip() {
  auto ready = can_scan();
  if (!ready || !*ready) return ready;
  dropped_ = true;
  auto ended = find_end(pieces::dropped);
  if (ended && !*ended) return false;
  after_definition_ = false;
  drop_value();
  return ended;
}

}  // namespace colambda::gob
