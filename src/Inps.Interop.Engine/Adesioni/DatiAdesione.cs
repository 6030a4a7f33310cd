using System.Net;
using Inps.Interop.Engine.Store;

namespace Inps.Interop.Engine.Adesioni;

/// <summary>New values of what was agreed; null leaves a value as it is.</summary>
public sealed record DatiAdesione
{
    public IReadOnlyCollection<string>? Servizi { get; init; }

    public IReadOnlyCollection<string>? Uffici { get; init; }

    public IReadOnlyCollection<IPNetwork>? IndirizziAmmessi { get; init; }

    public IReadOnlyCollection<string>? IndirizziCallback { get; init; }

    public ProfiloSicurezza? Profilo { get; init; }

    /// <inheritdoc cref="Adesione.ServiziConAudit"/>
    public IReadOnlyCollection<string>? ServiziConAudit { get; init; }

    /// <summary>All the services of the Porta di Dominio, each with its last day; empty closes it.</summary>
    public IReadOnlyDictionary<string, DateOnly?>? PortaDiDominio { get; init; }

    /// <summary>Zero goes back to the gateway's own limit.</summary>
    public int? RichiesteAlMinuto { get; init; }

    /// <summary>Zero goes back to the gateway's own limit.</summary>
    public int? ChiamateContemporanee { get; init; }

    internal void Check()
    {
        IndirizzoCallback.Check(IndirizziCallback ?? []);
        if (RichiesteAlMinuto < 0 || ChiamateContemporanee < 0)
        {
            throw new AdesioneException("Una quota è un numero positivo, oppure 0 per il limite generale.");
        }
    }

    internal void Apply(AdesioneRow row)
    {
        row.Servizi = Servizi is null ? row.Servizi : AdesioneMapping.JoinServizi(Servizi, AdesioneMapping.ProfiliDi(row.Servizi));
        row.Audit = Join(ServiziConAudit) ?? row.Audit;
        row.Uffici = Join(Uffici) ?? row.Uffici;
        row.Indirizzi = Join(IndirizziAmmessi) ?? row.Indirizzi;
        row.Callback = Join(IndirizziCallback) ?? row.Callback;
        row.PortaDiDominio = PortaDiDominio is null ? row.PortaDiDominio : AdesioneMapping.JoinPorta(PortaDiDominio);
        row.Profilo = Profilo ?? row.Profilo;
        row.RichiesteAlMinuto = Quota(RichiesteAlMinuto, row.RichiesteAlMinuto);
        row.ChiamateContemporanee = Quota(ChiamateContemporanee, row.ChiamateContemporanee);
    }

    private static string? Join<T>(IReadOnlyCollection<T>? items) => items is null ? null : AdesioneMapping.Join(items);

    private static int? Quota(int? asked, int? current) => asked switch
    {
        null => current,
        0 => null,
        _ => asked,
    };
}
