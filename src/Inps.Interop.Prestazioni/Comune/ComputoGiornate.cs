using System.Globalization;

namespace Inps.Interop.Prestazioni.Comune;

/// <summary>For how many days a benefit that is measured in days is due (ALAS-16).</summary>
/// <param name="Accreditate">Days of contribution in the period that counts.</param>
/// <param name="Escluse">Those among them that an earlier benefit was paid for.</param>
/// <param name="Spettanti">Days for which the benefit is paid.</param>
public sealed record ComputoGiornate(int Accreditate, int Escluse, int Spettanti)
{
    /// <summary>As the decision tells it.</summary>
    public string Nota => string.Create(
        CultureInfo.InvariantCulture,
        $"Giornate di contribuzione accreditate: {Accreditate}; già indennizzate da precedenti prestazioni ed escluse: {Escluse}; giornate spettanti: {Spettanti}.");
}

/// <summary>An earlier domanda of the same person, and the days that were or will be paid for it.</summary>
public sealed record DomandaErogata(DomandaDiPrestazione Domanda, int Giornate);
