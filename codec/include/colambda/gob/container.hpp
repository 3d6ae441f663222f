// SPDX-License-Identifier: MIT
// Which standard container a class with a name of its own derives from. Knows nothing of their contents.
#pragma once

#include <colambda/describe.hpp>

#include <array>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <vector>

namespace colambda::gob::detail {

template <class T, class A>
tag<std::vector<T, A>> base_of_container(const std::vector<T, A>*);
template <class T, std::size_t N>
tag<std::array<T, N>> base_of_container(const std::array<T, N>*);
template <class K, class V, class C, class A>
tag<std::map<K, V, C, A>> base_of_container(const std::map<K, V, C, A>*);
template <class K, class V, class H, class E, class A>
tag<std::unordered_map<K, V, H, E, A>> base_of_container(const std::unordered_map<K, V, H, E, A>*);

/// The container that a class derives from, publicly.
template <class T>
using container_base = typename decltype(base_of_container(static_cast<const T*>(nullptr)))::type;

}  // namespace colambda::gob::detail
