package social.kith.cluster.command;

import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import social.kith.cluster.Service;

/** A service that keeps something, by its name: {@code social-graph-service}, or {@code social-graph}. */
final class ServiceName implements ITypeConverter<Service> {

    @Override
    public Service convert(String name) {
        return of(name);
    }

    static Service of(String name) {
        return Service.behindTheGateway().stream()
                .filter(service ->
                        service.module().equals(name) || service.source().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("\"" + name + "\" is none of "
                        + Service.behindTheGateway().stream()
                                .map(Service::module)
                                .collect(Collectors.joining(", "))));
    }
}
