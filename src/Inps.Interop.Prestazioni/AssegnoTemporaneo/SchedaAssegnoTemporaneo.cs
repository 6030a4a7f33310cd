using System.Text.Json;
using Inps.Interop.Prestazioni.AssegnoTemporaneo.Messaggi;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.AssegnoTemporaneo;

/// <summary>The index card of the Assegno Temporaneo.</summary>
internal sealed class SchedaAssegnoTemporaneo : Prestazione
{
    public override IReadOnlyList<string> Codici { get; } = ["AT"];

    public override string Denominazione => "Assegno Temporaneo";

    public override string Registro => "AUF";

    public override string Servizio => "AssegnoTemporaneo";

    public override string ElementoDomanda => "DomandaAssegnoTemporaneo";

    public override Mappatura Mappatura { get; } = new MappaturaAssegnoTemporaneo();

    internal override IReadOnlyList<IRegola> Regole => [.. AssegnoTemporaneo.Regole.Tutte, .. RegoleDiStato.Tutte, .. RegoleDiModifica.Tutte];

    public override IReadOnlyList<string> CodiciDiStato { get; } = [.. RegoleDiStato.Tutte.Select(r => r.Codice)];

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) =>
        Rilievi.Collect(AssegnoTemporaneo.Regole.Tutte, ElementoDomanda, (Domanda)domanda, contesto);

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        Rilievi.Collect(RegoleDiStato.Tutte, ElementoDomanda, (Domanda)domanda, contesto, fatti);

    public override IReadOnlyList<MinoreInDomanda> Minori(DomandaDiPrestazione domanda, Contesto contesto) =>
        [.. ((Domanda)domanda).Minori.Select(m => new MinoreInDomanda(m.Progressivo, m.CodiceFiscale, Decorrenza.Of(m, contesto), m.AltroGenitore?.CodiceFiscale))];

    public override (DateOnly? Dal, DateOnly? Al) Periodo(ParametriRegole parametri) => (parametri.AssegnoTemporaneoApertura, parametri.AssegnoTemporaneoChiusura);

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) => AssegnoTemporaneo.Informazioni.Tutte;

    public override Modifiche Modifiche { get; } = new ModificheAssegnoTemporaneo();

    public override DatiPagamento? Pagamento(DomandaDiPrestazione domanda) => ((Domanda)domanda).DatiPagamento;

    public override IReadOnlyList<CodiceFiscale> SecondiGenitori(DomandaDiPrestazione domanda) =>
    [
        .. ((Domanda)domanda).Minori
            .Where(m => m.ModalitaRipartizione == ModalitaRipartizione.MetaAdEntrambi)
            .Select(m => m.AltroGenitore?.CodiceFiscale).OfType<CodiceFiscale>().Distinct(),
    ];

    public override bool UsesArchivi => true;

    /// <summary>An ISEE that ended before the month; where none is known the verification stays the back office's.</summary>
    public override string? RequisitoDecaduto(DateOnly mese, FattiArchivio archivio) =>
        archivio.Isee is { } isee && isee.Scadenza < mese ? $"ISEE scaduto il {isee.Scadenza:dd/MM/yyyy}" : null;

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) =>
        AssegnoTemporaneo.Ricevuta.Of((Domanda)domanda, completa);

    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda)
    {
        var at = (Domanda)domanda;
        return at with { DatiPagamento = at.DatiPagamento.Mask() };
    }

    public override byte[] Serialize(DomandaDiPrestazione domanda) =>
        JsonSerializer.SerializeToUtf8Bytes((Domanda)domanda, JsonAssegnoTemporaneo.Default.Domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) =>
        JsonSerializer.Deserialize(contenuto, JsonAssegnoTemporaneo.Default.Domanda) ?? throw new JsonException("The stored domanda is null.");
}
