using System.CommandLine;
using System.Globalization;
using Inps.Interop.Engine.Adesioni;
using Inps.Interop.Gateway.Hosting;
using Inps.Interop.Gateway.Operations;

namespace Inps.Interop.Gateway.Cli;

/// <summary><c>adesioni richiedi | stato | imposta</c>: the life of an adesione, and what is agreed in it.</summary>
internal static class ModificaAdesioni
{
    public static Command Richiedi(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var file = new Argument<FileInfo>("SCHEDA") { Description = "Scheda di adesione in JSON" };
        var command = opzioni.By(new Command("richiedi", "Registra una scheda di adesione: l'adesione è nello stato Richiesta, o tiene quello che ha.") { file });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var registro = services.GetRequiredService<RegistroAdesioni>();
            foreach (var scheda in SchedaAdesione.Read(parsed.GetRequiredValue(file).FullName, services.GetRequiredService<OperationTable>().Servizi))
            {
                // The state is the operator's to change, one step at a time.
                var known = registro.Adesioni.Any(a => a.CodiceEnte == scheda.CodiceEnte && a.Ambiente == scheda.Ambiente);
                await services.GetRequiredService<EnrolAdesione>().RunAsync(
                    scheda with { Stato = known ? null : StatoAdesione.Richiesta }, AzioneAdesione.Richiesta, opzioni.Autore(parsed), cancellationToken);
                await System.Console.Out.WriteLineAsync($"{scheda.CodiceEnte} {scheda.Ambiente}: scheda registrata.");
            }
        });
        return command;
    }

    public static Command Stato(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var stato = new Argument<StatoAdesione>("STATO") { Description = $"Uno tra {string.Join(", ", Enum.GetNames<StatoAdesione>())}" };
        var command = opzioni.On(new Command("stato", "Porta un'adesione in un altro stato: la verifica, l'abilita, la sospende, la riprende, la revoca."));
        command.Add(stato);
        opzioni.By(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var chiave = opzioni.Chiave(parsed);
            await services.GetRequiredService<ManageAdesioni>().ChangeStatoAsync(chiave, parsed.GetRequiredValue(stato), opzioni.Autore(parsed), cancellationToken);
            await System.Console.Out.WriteLineAsync($"{chiave.CodiceEnte} {chiave.Ambiente}: {parsed.GetRequiredValue(stato)}.");
        });
        return command;
    }

    public static Command Imposta(IServiceProvider services)
    {
        var opzioni = new OpzioniAdesione(services);
        var servizi = Many("--servizi", "Servizi abilitati");
        var uffici = Many("--uffici", "Uffici ammessi come CodiceUfficio");
        var indirizzi = Many("--indirizzi", "Indirizzi IP o reti da cui l'ente può chiamare");
        var callback = Many("--callback", "Indirizzi https a cui si possono consegnare gli esiti");
        var porta = Many("--pdd", "Servizi della Porta di Dominio, ciascuno con l'ultimo giorno se stabilito (Alas=2027-12-31); senza valori la chiude");
        porta.Arity = ArgumentArity.ZeroOrMore;
        var profilo = new Option<ProfiloSicurezza?>("--profilo") { Description = $"Sicurezza dei messaggi: {string.Join(", ", Enum.GetNames<ProfiloSicurezza>())}" };
        var audit = Many("--audit", "Servizi le cui chiamate portano Agid-JWT-TrackingEvidence; '-' per nessuno");
        var alMinuto = new Option<int?>("--richieste-al-minuto") { Description = "Chiamate ammesse al minuto; 0 per il limite generale" };
        var contemporanee = new Option<int?>("--contemporanee") { Description = "Chiamate contemporanee ammesse; 0 per il limite generale" };
        var command = opzioni.By(opzioni.On(new Command("imposta", "Cambia quanto è concordato; ciò che non è indicato resta com'è.")
        {
            servizi, uffici, indirizzi, callback, porta, profilo, audit, alMinuto, contemporanee,
        }));
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = Given(parsed, servizi);
            var conAudit = Given(parsed, audit)?.Except(["-"]).ToList();
            SchedaAdesione.CheckServizi([.. asked ?? [], .. conAudit ?? []], services.GetRequiredService<OperationTable>().Servizi);
            var dati = new DatiAdesione
            {
                Servizi = asked,
                Uffici = Given(parsed, uffici),
                IndirizziAmmessi = Given(parsed, indirizzi)?.Select(SchedaAdesione.Network).ToList(),
                IndirizziCallback = Given(parsed, callback),
                PortaDiDominio = Given(parsed, porta) is { } aperta ? ReadPorta(aperta, services.GetRequiredService<OperationTable>().Servizi) : null,
                Profilo = parsed.GetValue(profilo),
                ServiziConAudit = conAudit,
                RichiesteAlMinuto = parsed.GetValue(alMinuto),
                ChiamateContemporanee = parsed.GetValue(contemporanee),
            };
            var chiave = opzioni.Chiave(parsed);
            await services.GetRequiredService<ManageAdesioni>().ChangeDatiAsync(chiave, dati, opzioni.Autore(parsed), cancellationToken);
            await System.Console.Out.WriteLineAsync($"{chiave.CodiceEnte} {chiave.Ambiente}: dati aggiornati.");
        });
        return command;
    }

    /// <exception cref="AdesioneException">A service is not published or is named twice, or its day is none.</exception>
    private static Dictionary<string, DateOnly?> ReadPorta(string[] values, IReadOnlyCollection<string> servizi)
    {
        var porta = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var parts = value.Split('=', 2);
            DateOnly? ultimo = parts.Length == 1 ? null
                : DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
                : throw new AdesioneException($"'{parts[1]}' non è un giorno come 2027-12-31.");
            if (!porta.TryAdd(parts[0], ultimo))
            {
                throw new AdesioneException($"Il servizio '{parts[0]}' è indicato più volte in --pdd.");
            }
        }

        SchedaAdesione.CheckServizi(porta.Keys, servizi);
        return porta;
    }

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static string[]? Given(ParseResult parsed, Option<string[]> option) => parsed.GetResult(option) is null ? null : parsed.GetValue(option);
}
