// SPDX-License-Identifier: MIT
// What the lint must let pass. Never compiled.

task<void> conditions(queue& from) {
  const auto ready = co_await from.ready();
  if (ready) from.pop();
  if (auto got = co_await from.take(); got) from.pop();
  if (from.empty()) co_await from.wait(5);
  else co_await from.flush();
  for (auto item : co_await from.all()) from.keep(item);
  while (true) co_await from.wait(1'000);
}

task<reply> names(client& peer, std::string path) {
  request ask{"GET", path};
  auto got = co_await peer.fetch(std::move(ask));
  const char* text = "co_await f({1, 2}) ? a : b";  // co_await f({1, 2})
  auto& [ec, n] = got;
  auto sum = co_await peer.add(n, 1, "x", ec.value());
  const reply made = n > 0 ? reply{text} : reply{};
  auto executor = co_await boost::asio::this_coro::executor;
  throw_if(ec);
  const auto hidden = R"(if (co_await f({})) ?)";
  if (sum > 0) co_return made;
  co_return co_await peer.fetch(path);
}

task<void> lambdas(std::string name) {
  co_await on_pool([] { return 1; });
  co_await on_pool([&] { return hash(name); });
  co_await on_pool([&name, this]() mutable -> int { return name.empty() ? 1 : hash({name}); });
  auto work = [name] { return hash(name); };
  auto sum = co_await on_pool(std::move(work));
  co_await with_deadline([&]() -> task<void> {
    pair made{1, 2};
    co_await send(made);
  }, sum);
  values[0] = co_await load(values[1]);
}

task<void> with_scalar_default(int n = 5, std::string name = std::string(), const char* text = nullptr);
options plain(options chosen = {});
std::vector<int> not_one{task_count, 2};

struct held {
  explicit held(int n) : n_{n}, names_{} {}
  template <class T>
    requires std::same_as<T, int>
  task<T> get() const {
    co_return n_;
  }
  int n_ = int{5};
  std::string names_;
};

int main() {
  return colambda::run(app{[key = secret()](order event) -> task<reply> { co_return co_await buy(event, key); }});
}
