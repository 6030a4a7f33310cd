using System.Text.Json;
using Inps.Interop.Prestazioni.Alas.Messaggi;
using Inps.Interop.Prestazioni.Comune;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Alas;

/// <summary>The index card of the ALAS.</summary>
internal sealed class SchedaAlas : Prestazione
{
    public const string CodiceAlas = "ALAS";

    public override IReadOnlyList<string> Codici { get; } = [CodiceAlas];

    public override string Denominazione => "Indennità per i lavoratori autonomi dello spettacolo (ALAS)";

    public override string Registro => "ALS";

    public override string Servizio => "Alas";

    public override string ElementoDomanda => "DomandaAlas";

    public override Mappatura Mappatura { get; } = new MappaturaAlas();

    internal override IReadOnlyList<IRegola> Regole => [.. Alas.Regole.Tutte, .. RegoleDiStato.Tutte, .. RegoleDiArchivio.Tutte, Alas.Avviso.ALASC16];

    public override IReadOnlyList<string> CodiciDiStato { get; } = [.. RegoleDiStato.Tutte.Select(r => r.Codice)];

    public override IReadOnlyList<string> CodiciDiArchivio { get; } = [.. RegoleDiArchivio.Tutte.Select(r => r.Codice)];

    public override IReadOnlyList<Segnalazione> Check(DomandaDiPrestazione domanda, Contesto contesto) =>
        Rilievi.Collect(Alas.Regole.Tutte, ElementoDomanda, (Domanda)domanda, contesto);

    public override IReadOnlyList<Segnalazione> CheckStato(DomandaDiPrestazione domanda, Contesto contesto, IFatti fatti) =>
        Rilievi.Collect(RegoleDiStato.Tutte, ElementoDomanda, (Domanda)domanda, contesto, fatti);

    public override IReadOnlyList<Segnalazione> CheckArchivio(DomandaDiPrestazione domanda, Contesto contesto, FattiArchivio archivio) =>
        Rilievi.Collect(RegoleDiArchivio.Tutte, ElementoDomanda, (Domanda)domanda, contesto, archivio);

    public override bool UpdatesAnagrafica(IReadOnlyList<Segnalazione> segnalazioni) =>
        segnalazioni.Any(s => s.Codice == RegoleDiArchivio.AnagraficaDaAggiornare);

    public override AvvisoDaConfermare Avviso(ParametriRegole parametri) => Alas.Avviso.Of(parametri);

    protected override InformazioniPrestazione Describe(string codice, ParametriRegole parametri) => Alas.Informazioni.Of(parametri.Alas);

    public override PosizioneRichiedente Posizione(DomandaDiPrestazione domanda) =>
        new(domanda.Richiedente.CodiceFiscale, RegoleDiStato.Rapporti((Domanda)domanda));

    public override DatiPagamento? Pagamento(DomandaDiPrestazione domanda) => ((Domanda)domanda).CanaleAccredito?.Pagamento;

    public override bool InOrdineDiPresentazione => true;

    public override bool UsesArchivi => true;

    public override ComputoGiornate? Computo(DomandaDiPrestazione domanda, FattiArchivio archivio, IReadOnlyList<DomandaErogata> precedenti) => Durata.Of(
        ((Domanda)domanda).RapportoDiLavoro.DataCessazione,
        archivio.Contribuzione,
        [.. precedenti.Select(p => (((Domanda)p.Domanda).RapportoDiLavoro.DataCessazione, p.Giornate))]);

    public override ContenutoRicevuta Ricevuta(DomandaDiPrestazione domanda, bool completa) => Alas.Ricevuta.Of((Domanda)domanda, completa);

    public override DomandaDiPrestazione Mask(DomandaDiPrestazione domanda)
    {
        var alas = (Domanda)domanda;
        return alas with { CanaleAccredito = alas.CanaleAccredito?.Mask() };
    }

    public override byte[] Serialize(DomandaDiPrestazione domanda) =>
        JsonSerializer.SerializeToUtf8Bytes((Domanda)domanda, JsonAlas.Default.Domanda);

    public override DomandaDiPrestazione Deserialize(ReadOnlySpan<byte> contenuto) =>
        JsonSerializer.Deserialize(contenuto, JsonAlas.Default.Domanda) ?? throw new JsonException("The stored domanda is null.");
}
