using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Prestazioni;

/// <summary>What a person has to know before asking for a prestazione (ALAS-08, AT-11, AT-46): texts of the Istituto, in Italian.</summary>
/// <param name="RiferimentoNormativo">Law that gives it.</param>
/// <param name="CategoriaUtenza">Who may ask.</param>
/// <param name="Requisiti">One sentence each.</param>
/// <param name="ModalitaPagamento">Codes of the admitted methods; empty where it is paid in another way.</param>
/// <param name="Dichiarazioni">In the order of the form.</param>
/// <param name="Informativa">The privacy notice.</param>
/// <param name="Link">Page of the Istituto; null when there is none.</param>
public sealed record InformazioniPrestazione(
    string RiferimentoNormativo,
    string CategoriaUtenza,
    IReadOnlyList<string> Requisiti,
    IReadOnlyList<string> ModalitaPagamento,
    IReadOnlyList<DichiarazionePrevista> Dichiarazioni,
    TestoConVersione Informativa,
    string? Link)
{
    /// <summary>The only site that the instructions name (AT-02).</summary>
    public const string SitoDellIstituto = "https://www.inps.it/";

    /// <summary>The same with what the settings say otherwise.</summary>
    internal InformazioniPrestazione With(ParametriInformativa impostata) => this with
    {
        Informativa = impostata is { Testo: { } testo, Versione: { } versione } ? new(versione, testo) : Informativa,
        Link = impostata.Link?.AbsoluteUri ?? Link,
    };
}

/// <summary>A declaration of the form, word for word.</summary>
/// <param name="Obbligatoria">False for one that may be answered with NO.</param>
/// <param name="Dettagli">One of these must be given with it, where there are any.</param>
public sealed record DichiarazionePrevista(string Codice, string Testo, bool Obbligatoria, IReadOnlyList<DettaglioPrevisto> Dettagli)
{
    internal static DichiarazionePrevista Of(DichiarazioneRichiesta richiesta, bool obbligatoria = true) =>
        new(richiesta.Codice, richiesta.Testo, obbligatoria, [.. richiesta.Dettagli.Select(d => new DettaglioPrevisto(d.Codice, d.Testo))]);
}

public sealed record DettaglioPrevisto(string Codice, string Testo);

/// <summary>A text that changes over time.</summary>
public sealed record TestoConVersione(string Versione, string Testo);
