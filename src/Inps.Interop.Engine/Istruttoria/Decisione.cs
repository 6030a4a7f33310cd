using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Istruttoria;

/// <summary>What was decided, with what the archives held then.</summary>
/// <param name="Progressivo">The minor that is decided; null for whatever is not yet decided.</param>
/// <param name="Archivio">Null where the prestazione does not ask for it, or the archives do not answer.</param>
internal sealed record Decisione(int? Progressivo, bool Accolta, string? Motivo, FattiArchivio? Archivio);
