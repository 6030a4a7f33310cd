using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>adesioni elenco | mostra | storia</c>.</summary>
internal static class LetturaAdesioni
{
    public static Command Elenco(IServiceProvider services)
    {
        var command = new Command("elenco", "Elenca le adesioni.");
        command.SetAction(_ =>
        {
            System.Console.Out.WriteLine($"{"ENTE",-12} {"AMBIENTE",-11} {"STATO",-20} {"SERVIZI",7} {"UFFICI",6} {"SCADENZA CERTIFICATO",-21} DENOMINAZIONE");
            foreach (var adesione in services.GetRequiredService<RegistroAdesioni>().Adesioni)
            {
                var scadenza = adesione.Certificati.Where(c => c.RevocatoIl is null).Max(c => c.ValidoFino);
                System.Console.Out.WriteLine(
                    $"{adesione.CodiceEnte,-12} {adesione.Ambiente,-11} {adesione.Stato,-20} {adesione.Servizi.Count,7} {adesione.Uffici.Count,6} {Date(scadenza),-21} {adesione.Denominazione}");
            }
        });
        return command;
    }

    public static Command Mostra(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var command = opzioni.On(new Command("mostra", "Mostra un'adesione con i suoi certificati."));
        command.SetAction(parsed => Write(Find(services, opzioni.Chiave(parsed))));
        return command;
    }

    public static Command Storia(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var command = opzioni.On(new Command("storia", "Mostra le modifiche di un'adesione: quando, chi, perché, che cosa."));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            foreach (var voce in await services.GetRequiredService<ManageAdesioni>().ReadStoriaAsync(opzioni.Chiave(parsed), cancellationToken))
            {
                await System.Console.Out.WriteLineAsync($"{Date(voce.Istante)}  {voce.Azione}  {voce.Operatore}: {voce.Motivo}");
                foreach (var line in voce.Dettaglio.Split('\n'))
                {
                    await System.Console.Out.WriteLineAsync($"    {line}");
                }
            }
        });
        return command;
    }

    /// <exception cref="AdesioneException">There is none.</exception>
    private static Adesione Find(IServiceProvider services, ChiaveAdesione chiave) =>
        services.GetRequiredService<RegistroAdesioni>().Adesioni.FirstOrDefault(a => a.CodiceEnte == chiave.CodiceEnte && a.Ambiente == chiave.Ambiente)
        ?? throw new AdesioneException($"L'ente {chiave.CodiceEnte} non ha un'adesione per l'ambiente {chiave.Ambiente}.");

    private static void Write(Adesione adesione)
    {
        Line("Ente", $"{adesione.CodiceEnte} {adesione.Denominazione}");
        Line("Codice fiscale", adesione.CodiceFiscaleEnte);
        Line("Patronato", adesione.CodicePatronato);
        Line("Referente", adesione.Referente is { } r ? string.Join(", ", new[] { r.Nome, r.Email, r.Telefono }.OfType<string>()) : null);
        Line("Ambiente", adesione.Ambiente.ToString());
        Line("Stato", adesione.Stato.ToString());
        Line("Sicurezza", adesione.Profilo.ToString());
        Line("Servizi", List(adesione.Servizi));
        Line("Audit", List(adesione.ServiziConAudit));
        Line("Uffici", List(adesione.Uffici));
        Line("Porta di Dominio", List(adesione.PortaDiDominio.Select(s => s.Value is { } ultimo ? $"{s.Key} fino al {ultimo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : s.Key)));
        Line("Indirizzi IP", adesione.IndirizziAmmessi.Count == 0 ? "tutti" : string.Join(", ", adesione.IndirizziAmmessi));
        Line("Indirizzi esiti", List(adesione.IndirizziCallback));
        Line("Quote", $"{adesione.Quote.RichiesteAlMinuto?.ToString(CultureInfo.InvariantCulture) ?? "generale"} al minuto, {adesione.Quote.ChiamateContemporanee?.ToString(CultureInfo.InvariantCulture) ?? "generale"} contemporanee");
        foreach (var c in adesione.Certificati)
        {
            var state = c.RevocatoIl is { } revoked ? $"revocato il {Date(revoked)}: {c.MotivoRevoca}" : c.Promosso ? "promosso" : "ammesso";
            Line("Certificato", $"{c.ThumbprintSha256 ?? $"{c.Subject} ({c.Issuer})"} fino al {Date(c.ValidoFino)}, {state}");
        }
    }

    private static void Line(string name, string? value) => System.Console.Out.WriteLine($"{name,-16} {(string.IsNullOrEmpty(value) ? "-" : value)}");

    private static string List(IEnumerable<string> items) => string.Join(", ", items.Order(StringComparer.Ordinal));

    private static string Date(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) ?? "-";
}
