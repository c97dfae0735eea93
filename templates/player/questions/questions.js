// The questions of a debrief, in the order in which they are told: what each reads out of a walk, and its section.

const READINGS = {
  evidence: { reading: evidence, section: listSection },
  worth: { reading: worth, section: testsSection },
  mattered: { reading: mattered, section: matteredSection },
  safety: { reading: safety, section: safetySection },
  commitment: { reading: commitment, section: commitmentSection },
};
