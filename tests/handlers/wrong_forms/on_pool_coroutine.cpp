// SPDX-License-Identifier: MIT
// Must not compile. Expected: what runs on the pool is callable as T(), with T no reference, and no coroutine
#include <colambda/pool.hpp>

colambda::task<void> wait();

int main() { auto waited = colambda::on_pool(wait); }
