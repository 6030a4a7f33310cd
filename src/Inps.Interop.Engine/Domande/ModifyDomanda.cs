using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Domande;

/// <summary>ModificaDomanda and AggiungiMinore: another content for a registered domanda until its processing starts (AT-07, AT-60); what it was is kept.</summary>
public sealed class ModifyDomanda
{
    private readonly WriteVariazione write;

    internal ModifyDomanda(WriteVariazione write) => this.write = write;

    /// <summary>Refused: PAT-R003, AT-R020, STA-R005 or STA-R006 (state), STA-R013 (version), and whatever the rules of the document and of state say of the new content.</summary>
    public ValueTask<EsitoVariazione<FattiModifica>> RunAsync(
        RichiestaVariazione richiesta, DatiModifica dati, Func<FattiModifica, RecordTraffico> render, CancellationToken ct) =>
        write.RunAsync(richiesta, FattiJson.Default.FattiModifica, scrittura => Modify(scrittura, richiesta, dati), render, ct);

    private static Decisione<FattiModifica> Modify(Scrittura scrittura, RichiestaVariazione richiesta, DatiModifica dati)
    {
        var (domanda, rifiuto) = DomandaInVariazione.Open(scrittura, richiesta.Canale.CodiceEnte, dati.IdDomanda, dati.Operazione);
        if (rifiuto is not null)
        {
            return rifiuto;
        }

        if (domanda!.Prestazione.Modifiche is null || domanda.Prestazione != dati.Prestazione)
        {
            return DomandaNonTrovata.Segnalazione(dati.IdDomanda);
        }

        if (dati.VersioneDomanda != domanda.Row.Versione)
        {
            return OperazioniSullaDomanda.VersioneSuperata.Rifiuto(domanda.Row.Stato);
        }

        var dopo = dati.Modifica(domanda.Contenuto);
        var segnalazioni = dopo.Segnalazioni.ToList();
        if (dopo.Domanda.Richiedente.CodiceFiscale != domanda.Contenuto.Richiedente.CodiceFiscale)
        {
            segnalazioni.Add(OperazioniSullaDomanda.AltroRichiedente.Rifiuto(domanda.Row.Stato));
        }

        segnalazioni.AddRange(ContenutoDellaDomanda.CheckStato(domanda, dopo.Domanda, dati.Contesto));
        if (segnalazioni.Exists(s => s.Severita == Severita.Bloccante))
        {
            return segnalazioni;
        }

        return Store(domanda, richiesta, dati, dopo.Domanda) with { Segnalazioni = segnalazioni };
    }

    private static FattiModifica Store(DomandaInVariazione domanda, RichiestaVariazione richiesta, DatiModifica dati, DomandaDiPrestazione nuova)
    {
        var scrittura = domanda.Scrittura;
        var row = domanda.Row;
        var id = Identificativo.Of(Identificativo.Variazione, scrittura.Numeri.Next(Identificativo.Variazione));
        ContenutoDellaDomanda.Replace(domanda, richiesta, dati.Operazione.Nome, id, nuova, dati.Contesto);
        var (tipo, testo) = dati.Operazione == OperazioniSullaDomanda.AggiungiMinore
            ? (TipoEvento.MinoreAggiunto, "Sono stati aggiunti minori alla domanda")
            : (TipoEvento.Modificata, "I dati della domanda sono stati modificati");
        var documento = domanda.AddDocumento(richiesta, new DocumentoDaAggiungere(
            id, TipoDocumento.RicevutaVariazione, domanda.Prestazione.Registro, $"Variazione domanda {row.Prestazione}", $"{testo}, ora alla versione {row.Versione}.", []));
        domanda.Pass(row.Stato, tipo, id);
        return new FattiModifica
        {
            Istante = scrittura.Istante,
            NumeroDomanda = row.NumeroDomanda,
            Stato = row.Stato,
            VersioneDomanda = row.Versione,
            IdDocumento = id,
            NumeroProtocollo = documento.Protocollo,
            DataProtocollo = documento.DataProtocollo,
            Minori = [.. scrittura.Db.Minori.Local.Where(m => m.NumeroDomanda == row.NumeroDomanda).OrderBy(m => m.Progressivo).Select(m => m.ToMinore())],
        };
    }
}

/// <summary>A change asked for a registered domanda.</summary>
public sealed record DatiModifica
{
    /// <summary><see cref="OperazioniSullaDomanda.ModificaDomanda"/> or <see cref="OperazioniSullaDomanda.AggiungiMinore"/>.</summary>
    public required OperazioneSullaDomanda Operazione { get; init; }

    public required string IdDomanda { get; init; }

    /// <summary>The version that the caller read (optimistic lock).</summary>
    public required int VersioneDomanda { get; init; }

    /// <summary>The prestazione of the called service.</summary>
    public required Prestazione Prestazione { get; init; }

    public required Contesto Contesto { get; init; }

    /// <summary>Given the domanda as it is then, the new one with what the rules of the document say of it. Called again when the transaction is repeated.</summary>
    public required Func<DomandaDiPrestazione, EsitoModifica> Modifica { get; init; }
}

/// <summary>The facts of a changed domanda.</summary>
public sealed record FattiModifica : FattiVariazione
{
    public required StatoDomanda Stato { get; init; }

    public required int VersioneDomanda { get; init; }

    /// <summary>The receipt of the variation.</summary>
    public required string IdDocumento { get; init; }

    public string? NumeroProtocollo { get; init; }

    public DateTimeOffset? DataProtocollo { get; init; }

    public required IReadOnlyList<MinoreInDomanda> Minori { get; init; }
}
