namespace Inps.Interop.Prestazioni.CicloDiVita;

/// <summary>A notification that the person received (ALAS-05).</summary>
/// <param name="IdNotifica">20 characters, <c>NOT…</c>.</param>
public sealed record Notifica(string IdNotifica, CanaleNotifica Canale, DateTimeOffset Data, string Oggetto, string? IdDomanda, string Testo);
