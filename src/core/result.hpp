// Errors that a user can cause are values. Result holds either the value or the error.
#pragma once

#include <utility>
#include <variant>

#include "core/invariant.hpp"

namespace jeugdregio {

/// Wraps an error so that Result<T, E> can be made from it without ambiguity.
template <class E>
struct Fout {
    E waarde;
};
template <class E>
Fout(E) -> Fout<E>;

/// Either a T or an E. Reading the wrong side is a bug and stops the program.
template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T waarde) : inhoud_(std::in_place_index<0>, std::move(waarde)) {}
    Result(Fout<E> fout) : inhoud_(std::in_place_index<1>, std::move(fout.waarde)) {}

    [[nodiscard]] bool ok() const { return inhoud_.index() == 0; }
    explicit operator bool() const { return ok(); }

    [[nodiscard]] T& value() {
        invariant(ok(), "a Result is only read as value when it holds one");
        return *std::get_if<0>(&inhoud_);
    }
    [[nodiscard]] const T& value() const {
        invariant(ok(), "a Result is only read as value when it holds one");
        return *std::get_if<0>(&inhoud_);
    }
    [[nodiscard]] const E& error() const {
        invariant(!ok(), "a Result is only read as error when it holds one");
        return *std::get_if<1>(&inhoud_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, E> inhoud_;
};

}  // namespace jeugdregio
