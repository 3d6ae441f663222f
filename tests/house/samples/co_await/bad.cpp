// SPDX-License-Identifier: MIT
// What the lint must catch: each line with `expect` breaks the rule it names. Never compiled.

task<void> conditions(queue& from) {
  if (co_await from.ready()) from.pop();                         // expect: condition
  while (co_await from.wait(5)) from.pop();                      // expect: condition
  switch (co_await from.state()) {                               // expect: condition
    default: break;
  }
  if (int n = 0; co_await from.wait(n)) from.pop();              // expect: condition
  for (int n = 0; co_await from.wait(n); ++n) from.pop();        // expect: condition
  if (from.empty()) co_await from.push(entry{1, 2});             // expect: braces
  else co_await from.push(from.empty() ? first : second);        // expect: ternary
  do from.pop();
  while (co_await from.ready());                                 // expect: condition
}

task<reply> braces(client& peer, std::string path) {
  co_await peer.fetch(request{"GET", path});                     // expect: braces
  co_await peer.fetch({.path = path});                           // expect: braces
  co_await peer.fetch_all({path, path});                         // expect: braces
  co_await peer.write(std::array<buffer, 2>{head, body});        // expect: braces
  co_await timer{5}.wait();                                      // expect: braces
  reply made{co_await peer.fetch(path), path};                   // expect: braces
  reply all[] = {co_await peer.fetch(path)};                     // expect: braces
  co_return reply{co_await peer.fetch(path)};                    // expect: co_return braces
}

task<void> ternaries(client& peer, std::string path) {
  co_await peer.fetch(path.empty() ? "/" : path);                // expect: ternary
  auto got = path.empty() ? co_await peer.ping() : fallback;     // expect: ternary
  peer.keep(got);
}

task<void> lambdas(std::string name) {
  co_await on_pool([name] { return hash(name); });               // expect: capture
  co_await on_pool([n = std::move(name)] { return hash(n); });   // expect: capture
  co_await on_pool([=]() -> int { return hash(name); });         // expect: capture
  co_await [name]() -> task<void> {                              // expect: capture
    co_await log(name.empty() ? "-" : name);                     // expect: ternary
  }();
}

task<int> others(client& peer) {
  throw failure(co_await peer.reason());                         // expect: throw
  co_await peer.add(co_await peer.one());                        // expect: twice
  auto [ec, n] = co_await peer.read();                           // expect: binding
  const auto& [left, right] = co_await peer.pair();              // expect: binding
  CHECK(co_await peer.ready());                                  // expect: macro
  co_return 1 + co_await peer.one();                             // expect: co_return
}

task<void> with_default(options chosen = {});                    // expect: default_argument
task<void> with_named_default(int n, options chosen = options{1}) {  // expect: default_argument
  co_return;
}
const auto in_a_lambda = [](options chosen = {}) -> task<void> { co_return; };  // expect: default_argument

struct layered {
  task<reply> operator()(invocation& call, next rest) const noexcept {
    auto made = co_await rest.attempt(call, settings{});         // expect: braces
    co_return made;
  }
};
