// Outcomes as people read them: short, aligned, with where and why.
#pragma once

#include <span>
#include <vector>

#include "pipeline/controle_overzicht.hpp"
#include "pipeline/uitkomst.hpp"
#include "pipeline/waarom.hpp"

namespace jeugdregio::cli {

/// One checked file: a line, and its findings below it.
void print_controle(const pipeline::Bestanduitkomst& uitkomst);

/// The end of a check of several files: findings by kind, files by kind of message, totals.
void print_overzicht(const pipeline::Controleoverzicht& overzicht);

/// A run of `verwerk`: a table of files, totals, rejections and signals by reason, findings of unreadable
/// files.
void print_verwerking(std::span<const pipeline::Bestanduitkomst> uitkomsten);

void print_waarom(const pipeline::Waarom& waarom);

}  // namespace jeugdregio::cli
