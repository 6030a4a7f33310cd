using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Inps.Interop.Engine.Variazioni;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.CicloDiVita;
using Inps.Interop.Prestazioni.Comune;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Engine.Domande;

/// <summary>SalvaBozza: a new draft, or a new content for one (AT-36, ALAS-20). Its number is that of the domanda which it becomes.</summary>
public sealed class SaveBozza
{
    private readonly WriteVariazione write;
    private readonly int giorni;

    internal SaveBozza(WriteVariazione write, IOptions<CicloDiVitaOptions> options)
    {
        this.write = write;
        giorni = options.Value.BozzaGiorni;
    }

    /// <summary>Refused: PAT-R003 for a draft that the ente does not have, STA-R001 for what is no draft any more.</summary>
    public ValueTask<EsitoVariazione<FattiBozza>> RunAsync(
        RichiestaVariazione richiesta, DatiBozza dati, Func<FattiBozza, RecordTraffico> render, CancellationToken ct)
    {
        var contenuto = Compressione.Pack(dati.Contenuto.Span);
        return write.RunAsync(richiesta, FattiJson.Default.FattiBozza, scrittura => Save(scrittura, richiesta, dati, contenuto), render, ct);
    }

    private Decisione<FattiBozza> Save(Scrittura scrittura, RichiestaVariazione richiesta, DatiBozza dati, byte[] contenuto)
    {
        BozzaRow bozza;
        if (dati.IdDomanda is { } id)
        {
            var (trovata, rifiuto) = FindBozza.ForChange(scrittura, richiesta.Canale.CodiceEnte, id, OperazioniSullaDomanda.SalvaBozza);
            if (rifiuto is not null)
            {
                return rifiuto;
            }

            bozza = trovata!;
            if (!dati.Prestazione.Codici.Contains(bozza.Prestazione))
            {
                return DomandaNonTrovata.Segnalazione(id);
            }
        }
        else
        {
            bozza = Create(scrittura, richiesta.Canale, dati.Prestazione);
        }

        bozza.Richiedente = dati.Richiedente.InChiaro;
        bozza.NumeroPratica = dati.NumeroPratica;
        bozza.Passo = dati.Passo;
        bozza.Contenuto = contenuto;
        bozza.UltimaVariazione = scrittura.Istante;
        bozza.Scadenza = scrittura.Istante.AddDays(giorni);
        return new FattiBozza
        {
            Istante = scrittura.Istante,
            NumeroDomanda = bozza.NumeroDomanda,
            Stato = bozza.Stato,
            Scadenza = bozza.Scadenza,
            Segnalazioni = dati.Segnalazioni,
        };
    }

    /// <summary>A new draft, tracked, with its event; content and person are the caller's to fill.</summary>
    internal static BozzaRow Create(Scrittura scrittura, FattiCanale canale, Prestazione prestazione)
    {
        var bozza = new BozzaRow
        {
            NumeroDomanda = scrittura.Numeri.NextDomanda(),
            Prestazione = prestazione.Codici[0],
            Ente = canale.CodiceEnte,
            CodiceUfficio = canale.CodiceUfficio,
            UserId = canale.UserId,
            Canale = canale.Canale,
            Richiedente = "",
            Stato = StatoDomanda.Bozza,
            Creazione = scrittura.Istante,
        };
        scrittura.Db.Bozze.Add(bozza);
        scrittura.AddEvento(new EventoRow { Ente = bozza.Ente, Tipo = TipoEvento.BozzaSalvata, NumeroDomanda = bozza.NumeroDomanda, Stato = bozza.Stato });
        return bozza;
    }
}

/// <summary>What is kept of a draft.</summary>
public sealed record DatiBozza
{
    /// <summary>The draft to change; null for a new one.</summary>
    public string? IdDomanda { get; init; }

    public required Prestazione Prestazione { get; init; }

    public required CodiceFiscale Richiedente { get; init; }

    /// <summary>The partial domanda as its caller writes it; given back as it is.</summary>
    public required ReadOnlyMemory<byte> Contenuto { get; init; }

    /// <summary>Step of the compilation that was reached (AT-17).</summary>
    public int? Passo { get; init; }

    public string? NumeroPratica { get; init; }

    /// <summary>Warnings to be told, now and at each replay.</summary>
    public IReadOnlyList<Segnalazione> Segnalazioni { get; init; } = [];
}
