using System.Globalization;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Engine.Traffico;

/// <summary>Which calls are looked for: all that is given must hold; texts are compared exactly, but the words of the fault.</summary>
public sealed record RicercaTraffico
{
    public DateTimeOffset? Dal { get; init; }

    public DateTimeOffset? Al { get; init; }

    public string? Ente { get; init; }

    /// <summary>SHA-256 of the certificate, hexadecimal.</summary>
    public string? Certificato { get; init; }

    public string? Ip { get; init; }

    public PortaDiIngresso? Porta { get; init; }

    public string? Servizio { get; init; }

    public string? Operazione { get; init; }

    public string? UserId { get; init; }

    public string? CodiceUfficio { get; init; }

    public string? IdMessaggio { get; init; }

    public string? NumeroPratica { get; init; }

    public long? NumeroDomanda { get; init; }

    public string? NumeroProtocollo { get; init; }

    /// <summary>Of the applicant: the keyed hash of its codice fiscale, as it is stored.</summary>
    public byte[]? ImprontaCodiceFiscale { get; init; }

    /// <summary>One of <see cref="EsitoChiamata.Names"/>.</summary>
    public string? Esito { get; init; }

    /// <summary>A fault or rule code.</summary>
    public string? Codice { get; init; }

    /// <summary>Words of the fault's text, in any order.</summary>
    public string? Testo { get; init; }

    /// <summary>The keys in the index that a call must have.</summary>
    internal IReadOnlyList<long> Chiavi()
    {
        var chiavi = new List<long>();
        void Add(CampoTraffico campo, string? valore)
        {
            if (!string.IsNullOrEmpty(valore))
            {
                chiavi.Add(VociTraffico.Chiave(campo, valore));
            }
        }

        Add(CampoTraffico.Ente, Ente);
        Add(CampoTraffico.Ip, Ip);
        Add(CampoTraffico.Porta, Porta?.ToString());
        Add(CampoTraffico.Servizio, Servizio);
        Add(CampoTraffico.Operazione, Operazione);
        Add(CampoTraffico.UserId, UserId);
        Add(CampoTraffico.CodiceUfficio, CodiceUfficio);
        Add(CampoTraffico.IdMessaggio, IdMessaggio);
        Add(CampoTraffico.NumeroPratica, NumeroPratica);
        Add(CampoTraffico.NumeroDomanda, NumeroDomanda?.ToString(CultureInfo.InvariantCulture));
        Add(CampoTraffico.NumeroProtocollo, NumeroProtocollo);
        Add(CampoTraffico.Esito, Esito);
        Add(CampoTraffico.Codice, Codice);
        if (ImprontaCertificato is { } certificato)
        {
            chiavi.Add(VociTraffico.Chiave(CampoTraffico.Certificato, certificato));
        }

        if (ImprontaCodiceFiscale is { } codiceFiscale)
        {
            chiavi.Add(VociTraffico.Chiave(CampoTraffico.CodiceFiscale, codiceFiscale));
        }

        chiavi.AddRange(VociTraffico.Parole(Testo).Select(parola => VociTraffico.Chiave(CampoTraffico.Parola, parola)));
        return chiavi;
    }

    /// <summary>The same conditions on records that are not in the index yet.</summary>
    internal IQueryable<RecordTraffico> Filter(IQueryable<RecordTraffico> rows)
    {
        rows = FilterMessaggio(rows);
        rows = Ente is { Length: > 0 } ente ? rows.Where(t => t.Ente == ente) : rows;
        rows = ImprontaCertificato is { } certificato ? rows.Where(t => t.Certificato == certificato) : rows;
        rows = Ip is { Length: > 0 } ip ? rows.Where(t => t.Ip == ip) : rows;
        rows = Porta is { } porta ? rows.Where(t => t.Porta == porta) : rows;
        rows = Servizio is { Length: > 0 } servizio ? rows.Where(t => t.Servizio == servizio) : rows;
        rows = Operazione is { Length: > 0 } operazione ? rows.Where(t => t.Operazione == operazione) : rows;
        rows = UserId is { Length: > 0 } userId ? rows.Where(t => t.UserId == userId) : rows;
        rows = CodiceUfficio is { Length: > 0 } ufficio ? rows.Where(t => t.CodiceUfficio == ufficio) : rows;
        if (Esito is { Length: > 0 } nome)
        {
            Esito? esito = Enum.TryParse<Esito>(nome, out var value) ? value : null;
            rows = rows.Where(t => t.Esito == esito);
        }

        rows = ImprontaCodiceFiscale is { } codiceFiscale ? rows.Where(t => t.ImprontaCodiceFiscale == codiceFiscale) : rows;
        rows = Codice is { Length: > 0 } codice ? rows.Where(t => (" " + t.Codici + " ").Contains(" " + codice + " ")) : rows;
#pragma warning disable CA1862 // Becomes SQL, which has no comparison that ignores case on all providers.
        return VociTraffico.Parole(Testo).Aggregate(rows, (filtered, parola) => filtered.Where(t => t.Guasto!.ToLower().Contains(parola)));
#pragma warning restore CA1862
    }

    private byte[]? ImprontaCertificato =>
        Certificato is { Length: 64 } hex && hex.All(char.IsAsciiHexDigit) ? Convert.FromHexString(hex) : string.IsNullOrEmpty(Certificato) ? null : [0];

    private IQueryable<RecordTraffico> FilterMessaggio(IQueryable<RecordTraffico> rows)
    {
        rows = IdMessaggio is { Length: > 0 } idMessaggio ? rows.Where(t => t.IdMessaggio == idMessaggio) : rows;
        rows = NumeroPratica is { Length: > 0 } pratica ? rows.Where(t => t.NumeroPratica == pratica) : rows;
        rows = NumeroDomanda is { } domanda ? rows.Where(t => t.NumeroDomanda == domanda) : rows;
        return NumeroProtocollo is { Length: > 0 } protocollo ? rows.Where(t => t.NumeroProtocollo == protocollo) : rows;
    }
}

/// <summary>A page of calls, the latest first.</summary>
/// <param name="Seguente">The next page is before this one; null: there is none.</param>
/// <param name="Interrotta">True when the search stopped before the page was full, because much was looked through: the next page goes on.</param>
public sealed record PaginaTraffico(IReadOnlyList<RecordTraffico> Chiamate, Guid? Seguente, bool Interrotta);
