// SPDX-License-Identifier: MIT
// Owns the names that exceptions have for Lambda. Knows nothing of calls.
#include <colambda/function_error.hpp>

#include <cxxabi.h>

#include <cstdlib>
#include <memory>
#include <string_view>
#include <typeinfo>

namespace colambda {
namespace {

void erase_all(std::string& name, std::string_view part) {
  for (auto at = name.find(part); at != std::string::npos; at = name.find(part, at)) name.erase(at, part.size());
}

// The type as its author wrote it: without the ABI's inline namespaces, and without the wrapper in
// which Boost throws.
std::string readable_name(const std::type_info& type) {
  int status = 0;
  const std::unique_ptr<char, decltype(&std::free)> demangled(
      abi::__cxa_demangle(type.name(), nullptr, nullptr, &status), &std::free);
  std::string name = status == 0 ? demangled.get() : type.name();
  erase_all(name, "__cxx11::");
  erase_all(name, "(anonymous namespace)::");
  constexpr std::string_view wrapper = "boost::wrapexcept<";
  if (name.starts_with(wrapper) && name.ends_with('>'))
    name = name.substr(wrapper.size(), name.size() - wrapper.size() - 1);
  return name;
}

// Only inside a catch clause.
std::string name_of_current() {
  const std::type_info* const type = abi::__cxa_current_exception_type();
  return type != nullptr ? readable_name(*type) : std::string("unknown");
}

failure panic(std::string type, std::string message) { return {std::move(type), std::move(message), true}; }

}  // namespace

failure failure_of(const std::exception_ptr& thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const function_error& e) {
    return e.cause();
  } catch (const std::exception& e) {
    const char* const what = e.what();
    return {readable_name(typeid(e)), what != nullptr ? what : ""};
  } catch (const std::string& text) {
    return panic("std::string", text);
  } catch (const char* text) {
    return panic("const char*", text != nullptr ? text : "null");
  } catch (int number) {
    return panic("int", std::to_string(number));
  } catch (...) {
    std::string type = name_of_current();
    std::string message = "a value of type " + type + " was thrown";
    return panic(std::move(type), std::move(message));
  }
}

}  // namespace colambda
